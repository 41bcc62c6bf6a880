package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import swath.stac.FeatureCounts;
import swath.stac.StacItem;
import swath.stac.StacSamples;

class StacFacesTest {
  @TempDir Path directory;

  @Test
  void itemTellsWhereWhenAndHowFine() {
    assertThat(HtmlRules.text(Html.card(StacFaces.item(Samples.item()))))
        .contains("Epping Forest")
        .contains("2025-06-11 11:02:33 UTC")
        .contains("PNEO 3")
        .contains("0.3 m")
        .contains("51.4800 to 51.5300 °N, 0.1200 °W to 0.0400 °E")
        .contains("48.2 MB");
  }

  @Test
  void collectionOfSeveralItemsTellsTheirRangesTogether() {
    var face =
        CollectionFace.card(
            StacSamples.collection(
                Samples.json("{\"id\": \"c2\", \"title\": \"Two\"}"),
                bare("2025-06-11T11:02:33Z", 0.5, 10),
                bare("2025-06-12T11:02:33Z", 0.3, 11)));
    assertThat(HtmlRules.text(Html.card(face)))
        .contains("2025-06-11 11:02:33 to 2025-06-12 11:02:33 UTC")
        .contains("0.3 to 0.5 m")
        .contains("PNEO 3, PNEO 4")
        .contains("Thumbnails of 0 of 2 items");
    assertThat(Html.card(face)).contains("alt=\"footprint: 50.0000 to 50.1000");
  }

  private static StacItem bare(String taken, double gsd, int west) {
    return StacSamples.item(
        Samples.json(
            """
            {"id": "i%1$s", "geometry": {"type": "Polygon", "coordinates":
               [[[%1$s, 50], [%1$s.1, 50], [%1$s.1, 50.1], [%1$s, 50]]]},
             "properties": {"datetime": "%2$s", "gsd": %3$s, "platform": "PNEO %4$s"}}
            """
                .formatted(west, taken, gsd, west - 7)));
  }

  @Test
  void foundThingsAreCountedByClassWithTheProperty() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("cars.geojson"),
            """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "geometry": null, "properties": {"label": "<b>bus</b>"}},
              {"type": "Feature", "geometry": null, "properties": {"label": "car"}},
              {"type": "Feature", "geometry": null, "properties": {}}]}
            """);
    assertThat(HtmlRules.text(Html.card(StacFaces.counts(FeatureCounts.of(file)))))
        .contains("Found 3 features", "Counted by the property \"label\"")
        .containsSubsequence("<b>bus</b>", "car", "(without one)");
  }

  @Test
  void itemWithNothingButAnIdHasAFace() {
    var bare = StacSamples.item(Samples.json("{\"id\": \"x\"}"));
    assertThat(HtmlRules.text(Html.card(StacFaces.item(bare)))).contains("x").contains("no rows");
  }

  @ParameterizedTest
  @CsvSource({
    "10, 20, -33.9, -33.8, '33.8000 to 33.9000 °S, 10.0000 to 20.0000 °E'",
    "-1, 1, -1, 1, '1.0000 °S to 1.0000 °N, 1.0000 °W to 1.0000 °E'",
  })
  void boxesNameTheirHemisphere(double west, double east, double south, double north, String text) {
    assertThat(Footprint.box(new Envelope(west, east, south, north))).isEqualTo(text);
  }

  @Test
  void itemWithAnEmptyOutlineSpoilsNoCollection() {
    var nowhere = "{\"id\": \"x\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": []}}";
    var items = new StacItem[] {sample(nowhere), sample(nowhere)};
    var collection = StacSamples.collection(Samples.json("{\"id\": \"c\"}"), items);
    assertThat(HtmlRules.text(Html.card(CollectionFace.card(collection)))).contains("2 rows");
  }

  private static StacItem sample(String json) {
    return StacSamples.item(Samples.json(json));
  }

  @Test
  void propertyOfAnyLengthIsCutInTheFace() throws IOException {
    String name = "class" + "_".repeat(500);
    Path file =
        Files.writeString(
            directory.resolve("f.geojson"),
            "{\"type\": \"Feature\", \"properties\": {\"%s\": \"car\"}}".formatted(name));
    assertThat(Html.card(StacFaces.counts(FeatureCounts.of(file))))
        .contains("class")
        .doesNotContain("_".repeat(50));
  }

  @Test
  void boxAcrossTheDateLineIsNotAroundTheWorld() {
    var collection =
        StacSamples.collection(
            Samples.json(
                """
                {"id": "c", "extent": {"spatial": {"bbox": [[179.5, -17, -179.25, -16]]}}}
                """));
    assertThat(Html.card(CollectionFace.card(collection)))
        .contains("16.0000 to 17.0000 °S, 179.5000 °E to 179.2500 °W")
        .doesNotContain("<img");
  }
}
