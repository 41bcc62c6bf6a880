package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.internal.geo.Degrees;
import swath.internal.geo.GeoJson;
import swath.view.Sanitizer;
import swath.view.UserPath;
import swath.view.Words;

/**
 * A place as people have it, as one geometry in degrees: GeoJSON (a geometry, a feature, or
 * several, which become one), WKT, a file of either, or a circle.
 *
 * <pre>{@code
 * var docks = Place.of("POLYGON ((4.3 51.2, 4.5 51.2, 4.5 51.4, 4.3 51.2))");
 * var around = Place.around(4.4, 51.3, 5); // kilometres
 * }</pre>
 *
 * <p>Outlines that cross themselves are mended. Longitude comes first. Stateless.
 */
public final class Place {
  private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);
  private static final Pattern WKT =
      Pattern.compile(
          "(?i)(SRID=4326;)?\\s*(MULTI)?(POINT|LINESTRING|POLYGON|LINEARRING|GEOMETRYCOLLECTION)\\b.*",
          Pattern.DOTALL);
  private static final long LARGEST = 64L << 20;
  private static final double EARTH_KILOMETRES = 6_371.0088;
  private static final int CORNERS = 64;
  private static final int SHORT = 60;

  private Place() {}

  /**
   * The place that a text tells.
   *
   * @param text GeoJSON, WKT, or the path of a file of it; {@code ~} is the home
   * @throws Up42Exception when it is none of them, is empty, or lies outside the degrees
   */
  public static Geometry of(String text) {
    String plain = text.strip();
    if (plain.startsWith("{")) {
      return checked(geoJson(Json.parse(plain), "The text"));
    }
    if (WKT.matcher(plain).matches()) {
      return checked(wkt(plain));
    }
    Path file;
    try {
      file = UserPath.of(plain);
    } catch (InvalidPathException e) {
      throw neither(plain);
    }
    if (plain.isEmpty() || !Files.exists(file)) {
      throw neither(plain);
    }
    return of(file);
  }

  /** The place that a file of GeoJSON or WKT tells; errors as those of {@link #of(String)}. */
  public static Geometry of(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new Up42Exception(file + " is a folder, not a file of GeoJSON or WKT.");
      }
      if (Files.size(file) > LARGEST) {
        throw new Up42Exception(
            file + " is larger than " + Words.bytes(LARGEST) + ": give a simpler outline.");
      }
      String text = Files.readString(file).strip();
      if (WKT.matcher(text).matches()) {
        return checked(wkt(text));
      }
      return checked(geoJson(Json.parse(text), file.toString()));
    } catch (IOException e) {
      throw new Up42Exception("The file " + file + " can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * A circle.
   *
   * @param kilometres its radius, above 0 and below 10,000
   */
  public static Geometry around(double longitude, double latitude, double kilometres) {
    Degrees.check(longitude, latitude);
    if (!(kilometres > 0 && kilometres < 10_000)) {
      throw new Up42Exception(
          "A radius lies between 0 and 10,000 km, and "
              + Words.decimal(kilometres)
              + " does not. Give longitude, latitude, kilometres.");
    }
    double angle = kilometres / EARTH_KILOMETRES;
    double degrees = Math.toDegrees(angle);
    if (Math.abs(latitude) + degrees >= 90) { // it has the pole within
      return cap(Math.copySign(90, latitude), Math.abs(latitude) - degrees);
    }
    Coordinate[] corners = new Coordinate[CORNERS + 1];
    double middle = Math.toRadians(latitude);
    for (int i = 0; i < CORNERS; i++) {
      double bearing = 2 * Math.PI * i / CORNERS;
      double y =
          Math.asin(
              Math.sin(middle) * Math.cos(angle)
                  + Math.cos(middle) * Math.sin(angle) * Math.cos(bearing));
      double x =
          Math.atan2(
              Math.sin(bearing) * Math.sin(angle) * Math.cos(middle),
              Math.cos(angle) - Math.sin(middle) * Math.sin(y));
      corners[i] = new Coordinate(longitude + Math.toDegrees(x), Math.toDegrees(y));
    }
    corners[CORNERS] = corners[0].copy();
    return withinTheWorld(FACTORY.createPolygon(corners));
  }

  /** All that is nearer to the pole than a parallel, with corners along it, as it is curved. */
  private static Geometry cap(double pole, double parallel) {
    Coordinate[] corners = new Coordinate[CORNERS + 4];
    for (int i = 0; i <= CORNERS; i++) {
      corners[i] = new Coordinate(-180 + 360.0 * i / CORNERS, Math.copySign(1, pole) * parallel);
    }
    corners[CORNERS + 1] = new Coordinate(180, pole);
    corners[CORNERS + 2] = new Coordinate(-180, pole);
    corners[CORNERS + 3] = corners[0].copy();
    return FACTORY.createPolygon(corners);
  }

  /** What lies beyond the 180th meridian comes in again at the other side. */
  private static Geometry withinTheWorld(Geometry place) {
    List<Geometry> parts = new ArrayList<>();
    for (int turn = -360; turn <= 360; turn += 360) {
      Geometry moved = place.copy();
      double shift = turn;
      moved.apply((CoordinateFilter) c -> c.setX(c.getX() + shift));
      moved.geometryChanged();
      Geometry part = moved.intersection(FACTORY.toGeometry(new Envelope(-180, 180, -90, 90)));
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts.size() == 1 ? parts.get(0) : UnaryUnionOp.union(parts);
  }

  private static Geometry wkt(String text) {
    try {
      Geometry place = new WKTReader(FACTORY).read(text.replaceFirst("(?i)^SRID=4326;\\s*", ""));
      return GeometryFixer.fix(place);
    } catch (ParseException | IllegalArgumentException e) {
      throw new Up42Exception(
          "This is no WKT: \""
              + Sanitizer.line(text, SHORT)
              + "\" ("
              + Sanitizer.line(String.valueOf(e.getMessage()), SHORT)
              + "). An example: POLYGON ((4.3 51.2, 4.5 51.2, 4.5 51.4, 4.3 51.2)).",
          e);
    }
  }

  private static Geometry geoJson(JsonNode json, String where) {
    List<Geometry> all = new ArrayList<>();
    collect(json, where, all);
    if (all.isEmpty()) {
      throw new Up42Exception(where + " has no geometry.");
    }
    return all.size() == 1 ? all.get(0) : UnaryUnionOp.union(all);
  }

  private static void collect(JsonNode json, String where, List<Geometry> all) {
    switch (json.path("type").asText()) {
      case "FeatureCollection" -> json.path("features").forEach(one -> collect(one, where, all));
      case "Feature" -> {
        if (json.path("geometry").isObject()) {
          collect(json.path("geometry"), where, all);
        }
      }
      default ->
          all.add(
              GeoJson.geometry(json, where)
                  .map(GeometryFixer::fix)
                  .orElseThrow(() -> new Up42Exception(where + " is no GeoJSON.")));
    }
  }

  private static Geometry checked(Geometry place) {
    Degrees.check(place);
    return place;
  }

  private static Up42Exception neither(String text) {
    String shown = Sanitizer.line(text, SHORT);
    return new Up42Exception(
        String.format(
            Locale.ROOT,
            "\"%s\" is neither GeoJSON nor WKT, and no file of that name is there. Give a box by"
                + " four numbers (west, south, east, north), a circle by three (longitude,"
                + " latitude, kilometres), or a file's path.",
            shown));
  }
}
