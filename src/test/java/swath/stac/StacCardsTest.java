package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.feature.FeatureCounts;
import swath.http.Json;
import swath.view.HtmlRules;

class StacCardsTest {
  @TempDir Path directory;

  @Test
  void itemShowsPlaceTimeAndResolution() {
    assertThat(HtmlRules.text(StacSamples.item().view().html()))
        .contains("Epping Forest")
        .contains("2025-06-11 11:02:33 UTC")
        .contains("PNEO 3")
        .contains("0.3 m")
        .contains("51.4800 to 51.5300 °N, 0.1200 °W to 0.0400 °E")
        .contains("48.2 MB");
  }

  @Test
  void collectionOfSeveralItemsShowsTheirRanges() {
    var card =
        StacSamples.collection(
                Json.parse("{\"id\": \"c2\", \"title\": \"Two\"}"),
                bare("2025-06-11T11:02:33Z", 0.5, 10),
                bare("2025-06-12T11:02:33Z", 0.3, 11))
            .view();
    assertThat(HtmlRules.text(card.html()))
        .contains("2025-06-11 11:02:33 to 2025-06-12 11:02:33 UTC")
        .contains("0.3 to 0.5 m")
        .contains("PNEO 3, PNEO 4")
        .contains("Thumbnails of 0 of 2 items");
    assertThat(card.html()).contains("alt=\"map: 50.0000 to 50.1000");
  }

  private static StacItem bare(String taken, double gsd, int west) {
    return StacSamples.item(
        Json.parse(
            """
            {"id": "i%1$s", "geometry": {"type": "Polygon", "coordinates":
               [[[%1$s, 50], [%1$s.1, 50], [%1$s.1, 50.1], [%1$s, 50]]]},
             "properties": {"datetime": "%2$s", "gsd": %3$s, "platform": "PNEO %4$s"}}
            """
                .formatted(west, taken, gsd, west - 7)));
  }

  @Test
  void featuresAreCountedByClassWithTheProperty() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("cars.geojson"),
            """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "geometry": null, "properties": {"label": "<b>bus</b>"}},
              {"type": "Feature", "geometry": null, "properties": {"label": "car"}},
              {"type": "Feature", "geometry": null, "properties": {}}]}
            """);
    assertThat(HtmlRules.text(FeatureCounts.of(file).view().html()))
        .contains("Found 3 features, counted by the property \"label\".")
        .containsSubsequence("<b>bus</b>", "car", "(without one)");
  }

  @Test
  void itemWithNothingButAnIdHasACard() {
    var bare = StacSamples.item(Json.parse("{\"id\": \"x\"}"));
    assertThat(HtmlRules.text(bare.view().html())).contains("x").contains("no rows");
  }

  @Test
  void collectionShowsItemsWithAnEmptyOutline() {
    var nowhere = "{\"id\": \"x\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": []}}";
    var items = new StacItem[] {sample(nowhere), sample(nowhere)};
    var collection = StacSamples.collection(Json.parse("{\"id\": \"c\"}"), items);
    assertThat(HtmlRules.text(collection.view().html())).contains("2 rows");
  }

  private static StacItem sample(String json) {
    return StacSamples.item(Json.parse(json));
  }

  @Test
  void longPropertyIsCut() throws IOException {
    String name = "class" + "_".repeat(500);
    Path file =
        Files.writeString(
            directory.resolve("f.geojson"),
            "{\"type\": \"Feature\", \"properties\": {\"%s\": \"car\"}}".formatted(name));
    assertThat(FeatureCounts.of(file).view().html())
        .contains("class")
        .doesNotContain("_".repeat(50));
  }

  @Test
  void boxAcrossTheDateLineIsNotAroundTheWorld() {
    var collection =
        StacSamples.collection(
            Json.parse(
                """
                {"id": "c", "extent": {"spatial": {"bbox": [[179.5, -17, -179.25, -16]]}}}
                """));
    assertThat(collection.view().html())
        .contains("16.0000 to 17.0000 °S, 179.5000 °E to 179.2500 °W")
        .contains("alt=\"map: 16.0000 to 17.0000 °S, 179.5000 °E to 179.2500 °W\"");
  }

  @Test
  void footprintThatIsNoDegreesIsToldAndTheOthersAreDrawn() {
    String swapped =
        """
        {"id": "s", "geometry": {"type": "Polygon", "coordinates":
          [[[51, 104], [52, 104], [52, 105], [51, 104]]]}}
        """;
    var items = StacSamples.items(sample(swapped), bare("2025-06-11T11:02:33Z", 0.5, 10));
    assertThat(items.map().toString())
        .contains("footprints  1", "1 item without a readable footprint");
    assertThat(sample(swapped).view().html()).doesNotContain("alt=\"map");
  }

  @Test
  void listShowsThumbnailsThatCanBeDrawn() throws IOException {
    var items = StacSamples.items(sample("{\"id\": \"a\"}"), sample("{\"id\": \"b\"}"));
    byte[] image = ThumbnailTest.png(64, 64);
    items.get(0).update(preview -> preview.withImage(image));
    items.get(1).update(preview -> preview.withImage(new byte[] {1, 2, 3}));

    var card = items.view();

    assertThat(HtmlRules.elements(HtmlRules.check(card.html())))
        .filteredOn(element -> element.getTagName().equals("img"))
        .hasSize(1);
    assertThat(card.text()).contains("Thumbnails of 1 of 2 items").doesNotContain("preview of");
  }

  @Test
  void itemShowsItsThumbnailAndItsOutline() throws IOException {
    var item = StacSamples.item();
    byte[] image = ThumbnailTest.png(64, 64);
    item.update(preview -> preview.withImage(image).withError("Size: not fetched in 5 s"));

    assertThat(item.view().html())
        .contains("alt=\"preview of Epping Forest\"", "alt=\"map: 51.4800 to 51.5300 °N");
    assertThat(item.toString())
        .contains("previewBytes() holds its thumbnail of ", "▲ Size: not fetched in 5 s")
        .doesNotContain("preview() fetches");
  }
}
