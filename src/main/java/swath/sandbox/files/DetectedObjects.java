package swath.sandbox.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.Scene;
import swath.sandbox.world.SceneFootprint;
import swath.sandbox.world.SeededRandom;
import swath.sandbox.world.StoredItem;

/** What a detection found, as GeoJSON points within the scene. */
final class DetectedObjects {
  private DetectedObjects() {}

  static byte[] of(StoredItem item, Scene scene) {
    String process = item.processId();
    List<String> classes = process == null ? List.of() : Catalog.process(process).classes();
    SeededRandom random = SeededRandom.of(0, scene.key() + process);
    ArrayNode features = SandboxJson.array();
    int count = 12 + random.below(60);
    for (int i = 0; i < count; i++) {
      features.add(feature(random, SceneFootprint.of(scene).ring(), classes));
    }
    ObjectNode collection = SandboxJson.object().put("type", "FeatureCollection");
    collection.set("features", features);
    try {
      return SandboxJson.MAPPER.writeValueAsBytes(collection);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode feature(
      SeededRandom random, List<double[]> ring, List<String> classes) {
    double along = random.between(0.05, 0.95);
    double across = random.between(0.05, 0.95);
    double[] point = new double[2];
    for (int axis = 0; axis < 2; axis++) {
      double origin = ring.get(0)[axis];
      double value =
          origin + along * (ring.get(1)[axis] - origin) + across * (ring.get(3)[axis] - origin);
      point[axis] = Math.round(value * 1e6) / 1e6;
    }
    ObjectNode feature = SandboxJson.object().put("type", "Feature");
    ObjectNode geometry = SandboxJson.object().put("type", "Point");
    geometry.set("coordinates", SandboxJson.numbers(point));
    feature.set("geometry", geometry);
    feature.set(
        "properties",
        SandboxJson.object()
            // the smaller of two, so that the first classes are the frequent ones
            .put(
                "class",
                classes.get(Math.min(random.below(classes.size()), random.below(classes.size()))))
            .put("confidence", Math.round(random.between(0.55, 0.99) * 100) / 100.0));
    return feature;
  }
}
