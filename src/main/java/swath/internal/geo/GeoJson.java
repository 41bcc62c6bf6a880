package swath.internal.geo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import swath.error.Up42Exception;
import swath.http.Json;

/** Between GeoJSON and JTS, in degrees (RFC 7946). */
public final class GeoJson {
  /** Makes geometries in degrees of WGS 84. */
  public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

  private GeoJson() {}

  public static Optional<Geometry> geometry(JsonNode json) {
    return geometry(json, "The item's $.geometry");
  }

  /**
   * A geometry, if there is one.
   *
   * @param where what has it, for the error
   */
  public static Optional<Geometry> geometry(JsonNode json, String where) {
    if (json.isMissingNode() || json.isNull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(json));
    } catch (IllegalArgumentException e) {
      throw new Up42Exception(where + " is no GeoJSON: " + e.getMessage(), e);
    }
  }

  /**
   * West, south, east, north of a box with or without heights.
   *
   * @param where the box's path, for the error
   */
  public static double[] box(JsonNode box, String where) {
    int size = box.size();
    if (size != 4 && size != 6) {
      throw new Up42Exception(where + " is not a list of 4 or 6 numbers.");
    }
    double[] corners = new double[4];
    for (int i = 0; i < 4; i++) {
      JsonNode corner = box.path(size == 6 && i > 1 ? i + 1 : i);
      if (!corner.isNumber()) {
        throw new Up42Exception(where + " is not a list of numbers.");
      }
      corners[i] = corner.doubleValue();
    }
    return corners;
  }

  private static Geometry read(JsonNode json) {
    JsonNode coordinates = json.path("coordinates");
    String type = json.path("type").asText();
    return switch (type) {
      case "Point" -> FACTORY.createPoint(position(coordinates));
      case "MultiPoint" -> FACTORY.createMultiPointFromCoords(positions(coordinates));
      case "LineString" -> FACTORY.createLineString(positions(coordinates));
      case "MultiLineString" ->
          FACTORY.createMultiLineString(
              each(coordinates, line -> FACTORY.createLineString(positions(line)))
                  .toArray(LineString[]::new));
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" ->
          FACTORY.createMultiPolygon(each(coordinates, GeoJson::polygon).toArray(Polygon[]::new));
      case "GeometryCollection" ->
          FACTORY.createGeometryCollection(
              each(json.path("geometries"), GeoJson::read).toArray(Geometry[]::new));
      default -> throw new IllegalArgumentException("type \"" + type + "\"");
    };
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> list = each(rings, ring -> FACTORY.createLinearRing(positions(ring)));
    if (list.isEmpty()) {
      return FACTORY.createPolygon();
    }
    return FACTORY.createPolygon(
        list.get(0), list.subList(1, list.size()).toArray(LinearRing[]::new));
  }

  private static Coordinate[] positions(JsonNode list) {
    return each(list, GeoJson::position).toArray(Coordinate[]::new);
  }

  private static Coordinate position(JsonNode pair) {
    if (pair.size() < 2 || !pair.path(0).isNumber() || !pair.path(1).isNumber()) {
      throw new IllegalArgumentException("position " + pair);
    }
    return new Coordinate(pair.path(0).doubleValue(), pair.path(1).doubleValue());
  }

  private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reader) {
    if (!list.isArray()) {
      throw new IllegalArgumentException("not a list");
    }
    List<T> all = new ArrayList<>();
    list.forEach(one -> all.add(reader.apply(one)));
    return all;
  }

  /** GeoJSON of a geometry. */
  public static ObjectNode json(Geometry geometry) {
    ObjectNode json = Json.object().put("type", geometry.getGeometryType());
    if (geometry instanceof Point point) {
      return json.set("coordinates", position(point.getCoordinate()));
    }
    if (geometry instanceof LineString line) {
      json.put("type", "LineString");
      return json.set("coordinates", line(line));
    }
    if (geometry instanceof Polygon polygon) {
      return json.set("coordinates", rings(polygon));
    }
    return switch (geometry.getGeometryType()) {
      case "MultiPoint" ->
          json.set("coordinates", parts(geometry, p -> position(p.getCoordinate())));
      case "MultiLineString" -> json.set("coordinates", parts(geometry, p -> line((LineString) p)));
      case "MultiPolygon" -> json.set("coordinates", parts(geometry, p -> rings((Polygon) p)));
      default -> json.set("geometries", parts(geometry, GeoJson::json));
    };
  }

  private static ArrayNode parts(Geometry geometry, Function<Geometry, JsonNode> writer) {
    ArrayNode parts = Json.array();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      parts.add(writer.apply(geometry.getGeometryN(i)));
    }
    return parts;
  }

  private static ArrayNode rings(Polygon polygon) {
    ArrayNode rings = Json.array();
    if (!polygon.isEmpty()) {
      rings.add(line(polygon.getExteriorRing()));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        rings.add(line(polygon.getInteriorRingN(i)));
      }
    }
    return rings;
  }

  private static ArrayNode line(LineString line) {
    ArrayNode positions = Json.array();
    for (Coordinate coordinate : line.getCoordinates()) {
      positions.add(position(coordinate));
    }
    return positions;
  }

  private static ArrayNode position(Coordinate coordinate) {
    return Json.array().add(coordinate.x).add(coordinate.y);
  }
}
