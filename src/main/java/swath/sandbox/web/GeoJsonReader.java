package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import swath.sandbox.world.SceneFootprint;

/** Reads the GeoJSON geometry of a request; anything else is refused. */
final class GeoJsonReader {
  private static final GeometryFactory FACTORY = SceneFootprint.FACTORY;

  private final SandboxRequest request;

  GeoJsonReader(SandboxRequest request) {
    this.request = request;
  }

  Geometry read(JsonNode json) {
    JsonNode coordinates = json.path("coordinates");
    try {
      return switch (json.path("type").asText()) {
        case "Point" -> FACTORY.createPoint(point(coordinates));
        case "MultiPoint" -> FACTORY.createMultiPointFromCoords(points(coordinates));
        case "LineString" -> FACTORY.createLineString(points(coordinates));
        case "Polygon" -> polygon(coordinates);
        case "MultiLineString", "MultiPolygon", "GeometryCollection" -> collection(json);
        default -> throw request.refusal(400, "No GeoJSON geometry: " + json);
      };
    } catch (IllegalArgumentException e) {
      throw request.refusal(400, "No valid GeoJSON geometry: " + e.getMessage());
    }
  }

  private Geometry collection(JsonNode json) {
    List<Geometry> parts = new ArrayList<>();
    switch (json.path("type").asText()) {
      case "MultiPolygon" -> json.path("coordinates").forEach(part -> parts.add(polygon(part)));
      case "MultiLineString" ->
          json.path("coordinates")
              .forEach(part -> parts.add(FACTORY.createLineString(points(part))));
      default -> json.path("geometries").forEach(part -> parts.add(read(part)));
    }
    return FACTORY.buildGeometry(parts).union();
  }

  private Polygon polygon(JsonNode rings) {
    List<LinearRing> linear = new ArrayList<>();
    rings.forEach(ring -> linear.add(FACTORY.createLinearRing(points(ring))));
    if (linear.isEmpty()) {
      throw new IllegalArgumentException("a polygon without a ring");
    }
    return FACTORY.createPolygon(
        linear.get(0), linear.subList(1, linear.size()).toArray(LinearRing[]::new));
  }

  private static Coordinate[] points(JsonNode json) {
    List<Coordinate> points = new ArrayList<>();
    json.forEach(point -> points.add(point(point)));
    return points.toArray(Coordinate[]::new);
  }

  private static Coordinate point(JsonNode json) {
    if (!json.path(0).isNumber() || !json.path(1).isNumber()) {
      throw new IllegalArgumentException("no position: " + json);
    }
    return new Coordinate(json.get(0).asDouble(), json.get(1).asDouble());
  }
}
