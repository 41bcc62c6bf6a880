package swath.sandbox.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.ItemPart;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.Scene;
import swath.sandbox.world.SceneFootprint;
import swath.sandbox.world.StoredItem;

/** What detections leave is GeoJSON (RFC 7946) within the image. */
class DetectedObjectsTest {
  /** A result of each detection on each image. */
  private static Stream<StoredItem> detections() {
    return Catalog.PROCESSES.keySet().stream()
        .flatMap(process -> Catalog.SCENES.keySet().stream().map(scene -> item(scene, process)))
        .filter(ItemFiles::isVector);
  }

  private static StoredItem item(String scene, String process) {
    Instant now = Instant.parse("2026-07-06T09:00:00Z");
    return new StoredItem(
        "i", "c", "a", scene, "w", null, "j", process, now, now, "Detections", List.of());
  }

  @Test
  void featuresAreValidAndLieWithinTheImage() throws IOException {
    for (StoredItem item : detections().toList()) {
      Scene scene = Catalog.scene(item);
      Geometry image =
          SceneFootprint.FACTORY.createPolygon(
              SceneFootprint.of(scene).ring().stream()
                  .map(point -> new Coordinate(point[0], point[1]))
                  .toArray(Coordinate[]::new));
      JsonNode json = SandboxJson.MAPPER.readTree(ItemFiles.bytes(item, ItemPart.DATA));
      assertThat(json.path("type").asText()).isEqualTo("FeatureCollection");
      assertThat(json.path("features")).hasSizeGreaterThan(10);
      for (JsonNode feature : json.path("features")) {
        JsonNode point = feature.path("geometry").path("coordinates");
        assertThat(feature.path("type").asText()).isEqualTo("Feature");
        assertThat(feature.path("geometry").path("type").asText()).isEqualTo("Point");
        assertThat(
                image.covers(
                    SceneFootprint.FACTORY.createPoint(
                        new Coordinate(point.path(0).asDouble(), point.path(1).asDouble()))))
            .isTrue();
        assertThat(Catalog.process(String.valueOf(item.processId())).classes())
            .contains(feature.path("properties").path("class").asText());
      }
    }
  }

  @Test
  void sameImageAndProcessGiveTheSame() {
    StoredItem item = detections().findFirst().orElseThrow();
    assertThat(ItemFiles.bytes(item, ItemPart.DATA))
        .isEqualTo(ItemFiles.bytes(item, ItemPart.DATA));
  }
}
