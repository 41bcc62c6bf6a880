package swath.sandbox.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import swath.sandbox.files.GroundObject.Kind;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.ItemPart;
import swath.sandbox.world.ProcessModel;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.Scene;
import swath.sandbox.world.SceneFootprint;

/** Detections against what the painter drew. */
class DetectedObjectsTest {
  private static final double SAME = 0.3;

  private record Found(String kind, double confidence, Geometry box) {}

  static Stream<ProcessModel> detectors() {
    return Catalog.PROCESSES.values().stream()
        .filter(process -> process.result() == ProcessModel.Result.OBJECTS);
  }

  private static List<Scene> scenes(ProcessModel process) {
    return Catalog.SCENES.values().stream()
        .filter(scene -> process.accepts().contains(scene.product()))
        .toList();
  }

  private static List<Found> found(Scene scene, ProcessModel process) throws IOException {
    JsonNode json =
        SandboxJson.MAPPER.readTree(
            ItemFiles.bytes(ResultFiles.item(scene.key(), process.id()), ItemPart.DATA));
    assertThat(json.path("type").asText()).isEqualTo("FeatureCollection");
    List<Found> all = new ArrayList<>();
    for (JsonNode feature : json.path("features")) {
      assertThat(feature.path("geometry").path("type").asText()).isEqualTo("Polygon");
      JsonNode ring = feature.path("geometry").path("coordinates").path(0);
      Coordinate[] corners = new Coordinate[ring.size()];
      for (int i = 0; i < corners.length; i++) {
        corners[i] =
            new Coordinate(ring.path(i).path(0).asDouble(), ring.path(i).path(1).asDouble());
      }
      assertThat(Orientation.isCCW(corners)).as("right-hand rule (RFC 7946)").isTrue();
      JsonNode properties = feature.path("properties");
      all.add(
          new Found(
              properties.path("class").asText(),
              properties.path("confidence").asDouble(),
              SceneFootprint.FACTORY.createPolygon(corners)));
    }
    return all;
  }

  private static boolean isSame(Geometry a, Geometry b) {
    return a.intersects(b) && a.intersection(b).getArea() > SAME * a.union(b).getArea();
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void recallAndPrecisionAreARealDetectors(ProcessModel process) throws IOException {
    List<Kind> kinds = process.classes().stream().map(Kind::of).toList();
    int there = 0;
    int detected = 0;
    int hits = 0;
    int rightClass = 0;
    for (Scene scene : scenes(process)) {
      Ground ground = new Ground(scene);
      List<GroundObject> truth = DetectedObjects.truth(scene, kinds);
      List<Found> found = found(scene, process);
      if (truth.isEmpty()) {
        assertThat(found).as(scene.key()).isEmpty();
      }
      there += truth.size();
      detected += found.size();
      for (GroundObject object : truth) {
        Geometry box = object.box(ground);
        for (Found one : found) {
          if (isSame(box, one.box())) {
            hits++;
            rightClass += one.kind().equals(object.kind().word) ? 1 : 0;
            break;
          }
        }
      }
    }
    assertThat(there).isGreaterThan(30);
    assertThat((double) hits / there).as("recall").isBetween(0.8, 0.98);
    assertThat((double) hits / detected).as("precision").isBetween(0.8, 0.99);
    assertThat((double) rightClass / hits).as("right class").isBetween(0.9, 1.0);
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void boxesLieWithinTheImageWithClassAndConfidence(ProcessModel process) throws IOException {
    for (Scene scene : scenes(process)) {
      Geometry image = SceneFootprint.of(scene).geometry();
      for (Found one : found(scene, process)) {
        assertThat(image.covers(one.box())).as(scene.key()).isTrue();
        assertThat(process.classes()).contains(one.kind());
        assertThat(one.confidence()).isBetween(0.5, 0.99);
      }
    }
  }

  @Test
  void objectsAreSeenInThePicture() {
    Scene scene = Catalog.known(Catalog.SCENES, "felixstowe");
    Ground ground = new Ground(scene);
    PixelGrid grid = ItemFiles.grid(ResultFiles.item("felixstowe", null));
    int[] picture = Painter.colours(scene, grid);
    List<GroundObject> tanks = DetectedObjects.truth(scene, List.of(Kind.FIXED_ROOF_TANK));
    assertThat(tanks).isNotEmpty();
    for (GroundObject tank : tanks) {
      int column = (int) ((ground.longitude(tank.east()) - grid.west()) / grid.degreesRight());
      int row = (int) ((grid.north() - ground.latitude(tank.south())) / grid.degreesDown());
      assertThat(Colours.difference(picture[row * grid.columns() + column], tank.kind().colour))
          .isLessThan(5);
    }
  }

  @Test
  void tanksStayAndShipsMove() {
    Scene now = Catalog.known(Catalog.SCENES, "marseille");
    Scene before = Catalog.known(Catalog.SCENES, "marseille-reference");
    assertThat(of(now, Kind.FIXED_ROOF_TANK))
        .isNotEmpty()
        .isEqualTo(of(before, Kind.FIXED_ROOF_TANK));
    assertThat(of(now, Kind.CARGO_SHIP))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(of(before, Kind.CARGO_SHIP));
  }

  private static List<GroundObject> of(Scene scene, Kind kind) {
    return GroundObjects.of(scene).stream().filter(object -> object.kind() == kind).toList();
  }

  @Test
  void shipsFloatAndCarsDrive() {
    for (Scene scene : Catalog.SCENES.values()) {
      Ground ground = new Ground(scene);
      for (GroundObject object : GroundObjects.of(scene)) {
        switch (object.kind()) {
          case CARGO_SHIP, TANKER, PASSENGER_SHIP, FISHING_VESSEL ->
              assertThat(ground.isWater(object.east(), object.south())).isTrue();
          case CAR, VAN, TRUCK ->
              assertThat(ground.isStreet(object.east(), object.south())).isTrue();
          case AIRLINER, LIGHT_AIRCRAFT, HELICOPTER ->
              assertThat(ground.isApron(object.east(), object.south())).isTrue();
          default -> assertThat(object.reach()).isPositive();
        }
      }
    }
  }

  @Test
  void sameImageAndProcessGiveTheSame() {
    var item = ResultFiles.item("hamburg", "detection-ships-airbus");
    assertThat(ItemFiles.bytes(item, ItemPart.DATA))
        .isEqualTo(ItemFiles.bytes(item, ItemPart.DATA));
  }
}
