package swath.map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * From degrees to kilometres on a plane and back, on a sphere: an error of 0.5 % at most, which no
 * picture shows. Both kinds keep areas. Immutable.
 */
sealed interface Projection permits LocalProjection, WorldProjection {
  /** Kilometres of the radius of a sphere with the earth's surface. */
  double RADIUS = 6371.0072;

  /** Kilometres to the right of the middle and above it. */
  Coordinate plane(double longitude, double latitude);

  /** Degrees; null for a place that is not on the earth. */
  @Nullable Coordinate degrees(double x, double y);

  /** What it is, for the caption. */
  String words();

  /** The difference of two longitudes, from −180 to 180. */
  static double turn(double degrees) {
    return degrees - 360 * Math.floor((degrees + 180) / 360);
  }
}
