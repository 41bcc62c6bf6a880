package swath.feature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import net.sf.geographiclib.Geodesic;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.internal.geo.Degrees;
import swath.internal.geo.GeoJson;
import swath.internal.geo.GroundArea;
import swath.view.Card;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;

/**
 * A feature of a GeoJSON file: a thing that a job found, where it is, and its properties.
 *
 * <pre>{@code
 * Feature first = item.features().get(0);
 * first.text("class");          // "tanker"
 * first.number("confidence");   // 0.93
 * first.geometry();             // JTS, degrees
 * }</pre>
 *
 * <p>Immutable and thread-safe, as long as nobody changes geometry and properties.
 */
public final class Feature implements Viewable {
  private static final int LONGEST = 200;

  private final FeatureSource source;
  private final @Nullable String id;
  private final @Nullable Geometry geometry;
  private final @Nullable String problem;
  private final ObjectNode properties;

  private Feature(
      FeatureSource source,
      @Nullable String id,
      @Nullable Geometry geometry,
      @Nullable String problem,
      ObjectNode properties) {
    this.source = source;
    this.id = id;
    this.geometry = geometry;
    this.problem = problem;
    this.properties = properties;
  }

  static Feature of(JsonNode json, FeatureSource source) {
    Geometry geometry = null;
    String problem = null;
    try {
      geometry = GeoJson.geometry(json.path("geometry"), "The geometry").orElse(null);
      if (geometry != null && !geometry.isEmpty()) {
        Degrees.check(geometry);
      }
    } catch (Up42Exception e) {
      geometry = null;
      problem = e.getMessage();
    }
    ObjectNode properties =
        json.path("properties") instanceof ObjectNode object ? object : Json.object();
    String id = json.path("id").isValueNode() ? json.path("id").asText() : null;
    return new Feature(source, id, geometry, problem, properties);
  }

  /** Where it is, in degrees; an empty one if the file has none, or one that can't be read. */
  public Geometry geometry() {
    return geometry == null ? GeoJson.FACTORY.createGeometryCollection() : geometry;
  }

  /** Why its geometry can't be read; empty if it can, or if there is none. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Its properties as they stand in the file. */
  public JsonNode properties() {
    return properties;
  }

  /** A property as text; empty if it is missing or null. */
  public Optional<String> text(String property) {
    JsonNode value = properties.path(property);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(value.isValueNode() ? value.asText() : value.toString());
  }

  /** A property as a number; empty if it is missing or no number. */
  public OptionalDouble number(String property) {
    JsonNode value = properties.path(property);
    return value.isNumber() && Double.isFinite(value.doubleValue())
        ? OptionalDouble.of(value.doubleValue())
        : OptionalDouble.empty();
  }

  /** Its own id within the file. */
  public Optional<String> id() {
    return Optional.ofNullable(id);
  }

  /** The STAC item whose file it stands in; empty for a file on a disk. */
  public Optional<String> itemId() {
    return Optional.of(source.itemId()).filter(one -> !one.isEmpty());
  }

  /** The job that found it; empty for a file on a disk. */
  public Optional<String> jobId() {
    return Optional.of(source.jobId()).filter(one -> !one.isEmpty());
  }

  /** The file that it stands in. */
  public String file() {
    return source.file();
  }

  FeatureSource source() {
    return source;
  }

  /** Longitude and latitude of its middle; null without a geometry. */
  @Nullable Coordinate middle() {
    if (geometry instanceof Point point) {
      return point.getCoordinate();
    }
    return geometry == null || geometry.isEmpty() ? null : geometry.getCentroid().getCoordinate();
  }

  /** Its area on the ellipsoid in square metres; empty for points and lines. */
  public OptionalDouble squareMetres() {
    OptionalDouble known =
        geometry == null ? OptionalDouble.empty() : GroundArea.squareKilometres(geometry);
    return known.isPresent() ? OptionalDouble.of(known.getAsDouble() * 1e6) : known;
  }

  /** The length of its lines on the ellipsoid in metres; empty for points and areas. */
  public OptionalDouble metres() {
    if (geometry == null || geometry.getDimension() != 1) {
      return OptionalDouble.empty();
    }
    double[] sum = {0};
    geometry.apply(
        (GeometryFilter)
            part -> {
              if (part instanceof LineString line) {
                sum[0] += length(line.getCoordinates());
              }
            });
    return OptionalDouble.of(sum[0]);
  }

  private static double length(Coordinate[] line) {
    double sum = 0;
    for (int i = 1; i < line.length; i++) {
      sum += Geodesic.WGS84.Inverse(line[i - 1].y, line[i - 1].x, line[i].y, line[i].x).s12;
    }
    return sum;
  }

  @Override
  public Card view() {
    Card.Builder card = Card.of("feature", text("class").or(this::id).orElse(file()));
    properties.properties().stream()
        .limit(LONGEST)
        .forEach(entry -> card.fact(entry.getKey(), text(entry.getKey()).orElse("")));
    Coordinate middle = middle();
    if (middle != null) {
      card.fact("shape", geometry().getGeometryType())
          .fact("where", Words.decimal(middle.x) + ", " + Words.decimal(middle.y));
    }
    squareMetres().ifPresent(area -> card.fact("area", Words.decimal(area, 1) + " m²"));
    metres().ifPresent(length -> card.fact("length", Words.decimal(length, 1) + " m"));
    jobId().ifPresent(job -> card.fact("job", Span.code(job)));
    itemId().ifPresent(item -> card.fact("item", Span.code(item)));
    return card.build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
