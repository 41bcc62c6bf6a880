package swath.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a detection found, as GeoJSON points within the scene. */
final class DetectedObjects {
  private DetectedObjects() {}

  static byte[] of(StoredItem item, Scene scene) {
    String process = item.processId();
    List<String> classes = process == null ? List.of() : Catalog.process(process).classes();
    Dice dice = Dice.of(0, scene.key() + process);
    ArrayNode features = Json.array();
    int count = 12 + dice.below(60);
    for (int i = 0; i < count; i++) {
      features.add(feature(dice, Footprint.of(scene).ring(), classes));
    }
    ObjectNode collection = Json.object().put("type", "FeatureCollection");
    collection.set("features", features);
    try {
      return Json.MAPPER.writeValueAsBytes(collection);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode feature(Dice dice, List<double[]> ring, List<String> classes) {
    double along = dice.between(0.05, 0.95);
    double across = dice.between(0.05, 0.95);
    double[] point = new double[2];
    for (int axis = 0; axis < 2; axis++) {
      double origin = ring.get(0)[axis];
      double value =
          origin + along * (ring.get(1)[axis] - origin) + across * (ring.get(3)[axis] - origin);
      point[axis] = Math.round(value * 1e6) / 1e6;
    }
    ObjectNode feature = Json.object().put("type", "Feature");
    ObjectNode geometry = Json.object().put("type", "Point");
    geometry.set("coordinates", Json.numbers(point));
    feature.set("geometry", geometry);
    feature.set(
        "properties",
        Json.object()
            // two throws, so that the first classes are the frequent ones
            .put(
                "class",
                classes.get(Math.min(dice.below(classes.size()), dice.below(classes.size()))))
            .put("confidence", Math.round(dice.between(0.55, 0.99) * 100) / 100.0));
    return feature;
  }
}
