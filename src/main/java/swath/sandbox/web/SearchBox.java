package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import swath.sandbox.world.SceneFootprint;

/** Reads the {@code bbox} of a search: four numbers, or six with heights, which do not count. */
final class SearchBox {
  private SearchBox() {}

  static Geometry of(SandboxRequest request, JsonNode json) {
    double[] box =
        IntStream.range(0, json.size())
            .mapToDouble(i -> json.get(i).isNumber() ? json.get(i).asDouble() : Double.NaN)
            .toArray();
    int half = box.length / 2;
    if (!json.isArray() || (box.length != 4 && box.length != 6) || hasNaN(box)) {
      throw request.refusal(400, "'bbox' has four or six numbers: " + json);
    }
    double west = box[0];
    double south = box[1];
    double east = box[half];
    double north = box[half + 1];
    if (south > north || (half == 3 && box[2] > box[5])) {
      throw request.refusal(400, "'bbox' ends before it begins: " + json);
    }
    if (Math.max(-south, north) > 90 || Math.max(Math.abs(west), Math.abs(east)) > 180) {
      throw request.refusal(400, "'bbox' leaves the earth: " + json);
    }
    if (west <= east) {
      return SceneFootprint.box(west, south, east, north);
    }
    // over the 180th meridian
    return SceneFootprint.box(west, south, 180, north)
        .union(SceneFootprint.box(-180, south, east, north));
  }

  private static boolean hasNaN(double[] box) {
    return IntStream.range(0, box.length).anyMatch(i -> Double.isNaN(box[i]));
  }
}
