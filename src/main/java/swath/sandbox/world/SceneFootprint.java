package swath.sandbox.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Where a scene lies: a rectangle around its point, slightly turned. Its area is geodesic; overlaps
 * and searches are done in degrees, where the earth's curvature does not matter.
 *
 * <p>Immutable; there is one for each scene.
 */
public final class SceneFootprint {
  public static final GeometryFactory FACTORY = new GeometryFactory();

  private static final Map<String, SceneFootprint> KNOWN = new ConcurrentHashMap<>();
  private static final double[][] CORNERS = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}};

  private final List<double[]> ring;
  private final Geometry geometry;
  private final double areaSqKm;

  private SceneFootprint(Scene scene) {
    List<double[]> points = new ArrayList<>();
    PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
    double half = Math.hypot(scene.widthKm(), scene.heightKm()) * 500;
    for (double[] corner : CORNERS) {
      double azimuth =
          Math.toDegrees(Math.atan2(corner[0] * scene.widthKm(), corner[1] * scene.heightKm()));
      var point = Geodesic.WGS84.Direct(scene.lat(), scene.lon(), azimuth + scene.tilt(), half);
      points.add(new double[] {round(point.lon2), round(point.lat2)});
      if (points.size() < CORNERS.length) {
        polygon.AddPoint(round(point.lat2), round(point.lon2));
      }
    }
    this.ring = Collections.unmodifiableList(points);
    this.areaSqKm = Math.abs(polygon.Compute().area) / 1e6;
    this.geometry =
        FACTORY.createPolygon(
            points.stream().map(p -> new Coordinate(p[0], p[1])).toArray(Coordinate[]::new));
  }

  public static SceneFootprint of(Scene scene) {
    return KNOWN.computeIfAbsent(scene.key(), key -> new SceneFootprint(scene));
  }

  /** The closed ring, counter-clockwise, as {@code [lon, lat]}. */
  public List<double[]> ring() {
    return ring;
  }

  /** {@code [west, south, east, north]}. */
  public double[] bbox() {
    Envelope box = geometry.getEnvelopeInternal();
    return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
  }

  /** The outline as a polygon; not to be changed. */
  public Geometry geometry() {
    return geometry;
  }

  double areaSqKm() {
    return areaSqKm;
  }

  /** The share of this that the other covers, 0 to 1. */
  double overlap(SceneFootprint other) {
    return geometry.intersection(other.geometry).getArea() / geometry.getArea();
  }

  public boolean intersects(Geometry other) {
    return geometry.intersects(other);
  }

  /** A box in degrees. */
  public static Geometry box(double west, double south, double east, double north) {
    return FACTORY.toGeometry(new Envelope(west, east, south, north));
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
