package swath.map;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A round part of the earth that holds some geometries, wherever they lie.
 *
 * @param x of the middle as a vector of length 1, with y and z
 * @param radius in radians, π at most
 */
record Cap(double x, double y, double z, double radius) {
  static Cap of(Geometry geometry) {
    return of(List.of(geometry));
  }

  /** Around the mean of all corners; all the world where they have none. */
  static Cap of(Collection<? extends Geometry> geometries) {
    double[] sum = new double[3];
    geometries.forEach(geometry -> geometry.apply((Coordinate c) -> add(sum, c)));
    double length = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
    if (!(length > 1e-9)) {
      return new Cap(1, 0, 0, Math.PI);
    }
    var middle = new Cap(sum[0] / length, sum[1] / length, sum[2] / length, 0);
    double[] furthest = {0};
    geometries.forEach(
        geometry ->
            geometry.apply(
                (Coordinate c) -> furthest[0] = Math.max(furthest[0], middle.angle(c.x, c.y))));
    return new Cap(middle.x, middle.y, middle.z, furthest[0]);
  }

  static Cap around(double longitude, double latitude, double radius) {
    double[] place = new double[3];
    add(place, new Coordinate(longitude, latitude));
    return new Cap(place[0], place[1], place[2], radius);
  }

  private static void add(double[] sum, Coordinate corner) {
    double lon = Math.toRadians(corner.x);
    double lat = Math.toRadians(corner.y);
    sum[0] += Math.cos(lat) * Math.cos(lon);
    sum[1] += Math.cos(lat) * Math.sin(lon);
    sum[2] += Math.sin(lat);
  }

  /** Degrees of the middle. */
  Coordinate middle() {
    return new Coordinate(longitude(), latitude());
  }

  double longitude() {
    return Math.toDegrees(Math.atan2(y, x));
  }

  double latitude() {
    return Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, z))));
  }

  /** Radians from the middle. */
  double angle(double longitude, double latitude) {
    return angle(around(longitude, latitude, 0));
  }

  private double angle(Cap other) {
    double dx = x - other.x;
    double dy = y - other.y;
    double dz = z - other.z;
    return 2 * Math.asin(Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2));
  }

  boolean contains(double longitude, double latitude) {
    return angle(longitude, latitude) <= radius;
  }

  boolean touches(Cap other) {
    return angle(other) <= radius + other.radius;
  }
}
