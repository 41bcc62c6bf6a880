package swath.sandbox;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Geometry in degrees, for overlaps and searches; the earth's curvature does not matter there. */
final class Footprint {
  static final GeometryFactory FACTORY = new GeometryFactory();

  private final Geometry geometry;

  private Footprint(Geometry geometry) {
    this.geometry = geometry;
  }

  static Footprint of(Scene scene) {
    return new Footprint(polygon(scene.ring()));
  }

  /** The share of this that the other covers, 0 to 1. */
  double overlap(Footprint other) {
    return geometry.intersection(other.geometry).getArea() / geometry.getArea();
  }

  boolean intersects(Geometry other) {
    return geometry.intersects(other);
  }

  static Polygon polygon(List<double[]> ring) {
    return FACTORY.createPolygon(
        ring.stream().map(p -> new Coordinate(p[0], p[1])).toArray(Coordinate[]::new));
  }

  /** {@code west, south, east, north}, or six numbers with heights, which do not count. */
  static Geometry box(double[] box) {
    double[] flat =
        box.length == 6 ? new double[] {box[0], box[1], box[3], box[4]} : Arrays.copyOf(box, 4);
    return FACTORY.toGeometry(
        new org.locationtech.jts.geom.Envelope(flat[0], flat[2], flat[1], flat[3]));
  }
}
