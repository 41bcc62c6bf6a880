package swath.map;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Lambert's azimuthal equal-area projection around a place (J. P. Snyder, Map projections, 1987,
 * chapter 24): north is up in the middle, and neither a pole nor the meridian of 180° is an edge.
 * What lies beyond 100° from the middle is moved there.
 *
 * @param longitude of the middle, in degrees
 * @param latitude of the middle, in degrees
 */
record LocalProjection(double longitude, double latitude) implements Projection {
  private static final double FURTHEST = Math.toRadians(100);

  @Override
  public Coordinate plane(double lon, double lat) {
    double east = Math.toRadians(lon - longitude);
    double north = Math.toRadians(lat);
    double middle = Math.toRadians(latitude);
    double x = Math.cos(north) * Math.sin(east);
    double y =
        Math.cos(middle) * Math.sin(north) - Math.sin(middle) * Math.cos(north) * Math.cos(east);
    double cosine =
        Math.sin(middle) * Math.sin(north) + Math.cos(middle) * Math.cos(north) * Math.cos(east);
    double scale;
    if (cosine < Math.cos(FURTHEST)) {
      scale = 2 * Math.sin(FURTHEST / 2) / Math.max(1e-12, Math.hypot(x, y));
    } else {
      scale = Math.sqrt(2 / (1 + cosine));
    }
    return new Coordinate(RADIUS * scale * x, RADIUS * scale * y);
  }

  @Override
  public @Nullable Coordinate degrees(double x, double y) {
    double far = Math.hypot(x, y);
    if (far > 2 * RADIUS) {
      return null;
    }
    if (far < 1e-9) {
      return new Coordinate(longitude, latitude);
    }
    double angle = 2 * Math.asin(far / (2 * RADIUS));
    double middle = Math.toRadians(latitude);
    double north =
        Math.asin(
            Math.cos(angle) * Math.sin(middle) + y * Math.sin(angle) * Math.cos(middle) / far);
    double east =
        Math.atan2(
            x * Math.sin(angle),
            far * Math.cos(middle) * Math.cos(angle) - y * Math.sin(middle) * Math.sin(angle));
    return new Coordinate(Projection.turn(longitude + Math.toDegrees(east)), Math.toDegrees(north));
  }

  @Override
  public String words() {
    return String.format(
        Locale.ROOT,
        "Lambert azimuthal equal-area around %s, %s",
        DegreeWords.latitude(latitude, 2),
        DegreeWords.longitude(longitude, 2));
  }
}
