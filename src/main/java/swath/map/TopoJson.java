package swath.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads the polygons of a TopoJSON topology: rings are lists of arcs, an arc's corners are
 * differences, and an arc {@code ~i} is {@code i} backwards (github.com/topojson
 * /topojson-specification).
 */
final class TopoJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final double SOUTHMOST = -89.9;

  private final Coordinate[][] arcs;

  private TopoJson(JsonNode topology) {
    JsonNode scale = topology.path("transform").path("scale");
    JsonNode from = topology.path("transform").path("translate");
    JsonNode all = topology.path("arcs");
    arcs = new Coordinate[all.size()][];
    for (int i = 0; i < arcs.length; i++) {
      JsonNode arc = all.get(i);
      arcs[i] = new Coordinate[arc.size()];
      double x = 0;
      double y = 0;
      for (int k = 0; k < arcs[i].length; k++) {
        x += arc.get(k).get(0).doubleValue();
        y += arc.get(k).get(1).doubleValue();
        arcs[i][k] =
            new Coordinate(
                x * scale.get(0).doubleValue() + from.get(0).doubleValue(),
                y * scale.get(1).doubleValue() + from.get(1).doubleValue());
      }
    }
  }

  /** Each polygon of an object of the topology, with the {@code name} among its properties. */
  static void polygons(InputStream stream, String object, BiConsumer<String, Polygon> polygon)
      throws IOException {
    JsonNode topology = JSON.readTree(stream);
    TopoJson reader = new TopoJson(topology);
    for (JsonNode geometry : topology.path("objects").path(object).path("geometries")) {
      String name = geometry.path("properties").path("name").asText("");
      JsonNode shapes = geometry.path("arcs");
      if (geometry.path("type").asText().equals("Polygon")) {
        polygon.accept(name, reader.polygon(shapes));
      } else {
        shapes.forEach(rings -> polygon.accept(name, reader.polygon(rings)));
      }
    }
  }

  private Polygon polygon(JsonNode rings) {
    var all = new ArrayList<LinearRing>();
    rings.forEach(ring -> all.add(ring(ring)));
    // world-atlas has a ring around the South Pole itself, within which the coast is a hole.
    all.removeIf(ring -> ring.getEnvelopeInternal().getMaxY() < SOUTHMOST);
    return Rings.FACTORY.createPolygon(
        all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
  }

  private LinearRing ring(JsonNode indices) {
    List<Coordinate> ring = new ArrayList<>();
    for (JsonNode one : indices) {
      int index = one.intValue();
      Coordinate[] arc = arcs[index < 0 ? ~index : index];
      // The first corner of an arc is the last of the arc before.
      for (int i = ring.isEmpty() ? 0 : 1; i < arc.length; i++) {
        ring.add(arc[index < 0 ? arc.length - 1 - i : i]);
      }
    }
    return Rings.FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
  }
}
