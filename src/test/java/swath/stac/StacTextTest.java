package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.feature.FeatureCounts;
import swath.http.Json;

/** What a console shows of values of the storage. */
class StacTextTest {
  private static final String HOSTILE = "a\nb\u202ec\u001b[31m\u200b" + "x".repeat(3_000);

  @TempDir Path directory;

  @Test
  void itemShowsEachFactOnALine() {
    assertThat(StacSamples.item())
        .hasToString(
            """
            Epping Forest · STAC item
              id           68567134-27ad-7bd7-4b65-d61adb11fc78
              taken        2025-06-11 11:02:33 UTC
              platform     PNEO 3
              resolution   0.3 m
              cloud cover  4.5 %
              footprint    51.4800 to 51.5300 °N, 0.1200 °W to 0.0400 °E
              area         42.5 km²
              size         48.2 MB
              collection   c8f3a1de-0000-4b53-8c5b-2cb2f0dd3a1c
              asset        68567134-27ad-7bd7-4b65-d61adb11fc78
              tags         trees, UK

            Files
            file           title          type        roles         size
            multispectral  Multispectral  image/tiff  data       48.2 MB
            thumbnail                     image/png   thumbnail  20.5 kB
            2 rows

            preview() fetches its thumbnail and counts the features in its files.""");
  }

  @Test
  void requiredFieldsThatAreMissingAreDashes() {
    assertThat(StacSamples.item(Json.object()))
        .hasToString(
            """
            – · STAC item
              id         –
              footprint  –

            Files
            no rows""");
  }

  @Test
  void malformedFieldIsADashAndHidesNoOther() {
    var json = Json.object().put("id", "i1").put("collection", 7);
    json.putObject("properties").put("platform", "PHR1A").put("gsd", "fine");

    assertThat(StacSamples.item(json).toString())
        .contains("i1", "PHR1A")
        .containsPattern("collection +–\n")
        .containsPattern("resolution +–\n");
  }

  @Test
  void hostileStringsAreCleanedAndWrapped() {
    var text = StacSamples.item(hostile()).toString();

    assertThat(text)
        .startsWith("a\nbc" + "x".repeat(200))
        .doesNotContainPattern("[\\p{Cc}&&[^\n]]");
    assertThat(text).doesNotContain("\u202e", "\u200b", "[31m").hasSizeLessThan(6_000);
  }

  @Test
  void hostileStringsStayInTheirCells() {
    var text = StacSamples.items(StacSamples.item(hostile()), StacSamples.item()).toString();

    assertThat(text.lines()).hasSize(8).allMatch(line -> line.length() <= 100);
    assertThat(text).contains("a bcxxx").doesNotContain("\u202e", "\u001b", "\u200b");
  }

  private static ObjectNode hostile() {
    var json = Json.object().put("id", "i1");
    json.putObject("properties").put("title", HOSTILE).put("platform", HOSTILE);
    return json;
  }

  @Test
  void itemsAreATableOfTwentyRowsWithin100Columns() {
    var items = new StacItem[31];
    Arrays.fill(items, StacSamples.item());

    var text = StacSamples.items(items).toString();

    assertThat(text).startsWith("31 items · list\n").contains("\n20 of 31 rows\n");
    assertThat(text.lines().filter(line -> line.startsWith("Epping Forest"))).hasSize(20);
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    assertThat(text)
        .contains("68567134-27ad-7bd7-4b65-d61adb11fc78  2025-06-11 11:02:33", "PNEO 3", "48.2 MB");
  }

  @Test
  void collectionSaysHowToSeeItsItems() {
    var json =
        Json.parse(
            """
            {"id": "c1", "title": "Trees", "up42-system:job_id": "j1",
             "extent": {"spatial": {"bbox": [[10, 50, 11, 51]]}}}
            """);
    assertThat(StacSamples.collection(json))
        .hasToString(
            """
            Trees · STAC collection
              id           c1
              made by job  j1
              footprint    50.0000 to 51.0000 °N, 10.0000 to 11.0000 °E
            items() asks for its items, preview() also for their thumbnails and counts.""");
  }

  @Test
  void searchShowsItsConditionsAndThatNothingIsAsked() {
    var search =
        StacSearch.over(StacSamples.client())
            .collections("c1", "c2")
            .bbox(-0.2, 51.4, 0.1, 51.6)
            .datetime(Instant.EPOCH, Instant.EPOCH.plusSeconds(3))
            .asset("a1")
            .filter(Json.parse("{\"op\":\">\",\"args\":[{\"property\":\"gsd\"},1]}"))
            .sortBy("datetime", false)
            .sortBy("id", true)
            .limit(2_000);

    assertThat(search)
        .hasToString(
            """
            Items in storage · STAC search
              collections  c1, c2
              within box   51.4000 to 51.6000 °N, 0.2000 °W to 0.1000 °E
              taken        1970-01-01 00:00:00 UTC to 1970-01-01 00:00:03 UTC
              asset        a1
              filter       {"op":">","args":[{"property":"gsd"},1]}
              sorted by    datetime (descending), then id (ascending)
              items        at most 2,000
            Nothing is asked yet: list() asks for all items, a loop page by page.""");
  }

  @Test
  void searchByOutlineShowsItsBoxAndABrokenOneADash() {
    var all = StacSearch.over(StacSamples.client()).since(Instant.EPOCH);

    assertThat(all.intersects(StacSamples.item().geometry()).toString())
        .contains("a Polygon in 51.4800 to 51.5300 °N")
        .contains("since 1970-01-01 00:00:00 UTC")
        .containsPattern("items +all\n");
    assertThat(all.intersects(Json.parse("7")).toString()).containsPattern("touching +–\n");
  }

  @Test
  void countsAreASentenceAndATable() throws IOException {
    var file =
        Files.writeString(
            directory.resolve("cars.geojson"),
            """
            {"type": "FeatureCollection", "features": [
              {"geometry": {"type": "Point"}, "properties": {"class": "car"}},
              {"geometry": {"type": "Point"}, "properties": {"class": "car"}},
              {"geometry": {"type": "Point"}, "properties": {}}]}
            """);
    assertThat(FeatureCounts.of(file))
        .hasToString(
            """
            cars.geojson · GeoJSON
            Found 3 features (Point), counted by the property "class".

            Classes
            class          features
            car                   2
            (without one)         1
            2 rows""");
  }
}
