package swath.sandbox.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import swath.sandbox.files.GroundObject.Kind;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.Scene;
import swath.sandbox.world.SceneFootprint;
import swath.sandbox.world.SeededRandom;
import swath.sandbox.world.StoredItem;

/**
 * What a detection found, as GeoJSON boxes: of the objects that the painter drew, about nine in
 * ten, and some that are none. Where there is none, it finds none.
 */
final class DetectedObjects {
  private static final double RECALL = 0.91;
  private static final double FALSE_SHARE = 0.09;
  private static final double OTHER_CLASS = 0.04;

  private final Scene scene;
  private final Ground ground;
  private final List<Kind> kinds;
  private final SeededRandom random;
  private final Geometry footprint;
  private final ArrayNode features = SandboxJson.array();

  private DetectedObjects(StoredItem item, Scene scene) {
    String process = item.processId();
    this.scene = scene;
    this.ground = new Ground(scene);
    this.kinds =
        process == null
            ? List.of()
            : Catalog.process(process).classes().stream().map(Kind::of).toList();
    this.random = SeededRandom.of(0, scene.key() + process);
    this.footprint = SceneFootprint.of(scene).geometry();
  }

  static byte[] of(StoredItem item, Scene scene) {
    DetectedObjects detector = new DetectedObjects(item, scene);
    detector.detect();
    ObjectNode collection = SandboxJson.object().put("type", "FeatureCollection");
    collection.set("features", detector.features);
    try {
      return SandboxJson.MAPPER.writeValueAsBytes(collection);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What there is to be found: whole objects within the image. */
  static List<GroundObject> truth(Scene scene, List<Kind> kinds) {
    Ground ground = new Ground(scene);
    Geometry footprint = SceneFootprint.of(scene).geometry();
    return GroundObjects.of(scene).stream()
        .filter(object -> kinds.contains(object.kind()))
        .filter(object -> footprint.contains(object.box(ground)))
        .toList();
  }

  private void detect() {
    List<GroundObject> there = truth(scene, kinds);
    List<GroundObject> taken = new ArrayList<>(there);
    for (GroundObject object : there) {
      if (random.between(0, 1) < RECALL) {
        add(seen(object), random.between(0.62, 0.99));
      }
      if (random.between(0, 1) < FALSE_SHARE) {
        Kind kind = kinds.get(random.below(kinds.size()));
        double pixel = PixelGrid.metres(scene, Catalog.product(scene).gsd());
        GroundObject none =
            GroundObjects.somewhere(ground, scene, random, kind, pixel, random.below(180));
        if (taken.stream().noneMatch(none::touches)) {
          taken.add(none);
          add(none, random.between(0.5, 0.75));
        }
      }
    }
  }

  /** As a detector sees it: a little beside it, and sometimes as another kind. */
  private GroundObject seen(GroundObject object) {
    Kind kind = object.kind();
    if (random.between(0, 1) < OTHER_CLASS) {
      kind = kinds.get(random.below(kinds.size()));
    }
    double off = object.width() / 8;
    GroundObject moved =
        object.moved(
            random.between(-off, off), random.between(-off, off), random.between(0.95, 1.1));
    return new GroundObject(
        kind, moved.east(), moved.south(), moved.length(), moved.width(), moved.heading());
  }

  private void add(GroundObject object, double confidence) {
    Geometry box = object.box(ground);
    if (!footprint.contains(box)) {
      return;
    }
    ArrayNode ring = SandboxJson.array();
    for (Coordinate corner : box.getCoordinates()) {
      ring.add(SandboxJson.numbers(corner.x, corner.y));
    }
    ObjectNode feature = SandboxJson.object().put("type", "Feature");
    ObjectNode geometry = SandboxJson.object().put("type", "Polygon");
    geometry.set("coordinates", SandboxJson.array().add(ring));
    feature.set("geometry", geometry);
    feature.set(
        "properties",
        SandboxJson.object()
            .put("class", object.kind().word)
            .put("confidence", Math.round(confidence * 100) / 100.0));
    features.add(feature);
  }
}
