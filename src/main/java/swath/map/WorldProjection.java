package swath.map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * The Equal Earth projection of all the world (B. Šavrič, T. Patterson, B. Jenny, 2018).
 *
 * @param longitude of the middle, in degrees
 */
record WorldProjection(double longitude) implements Projection {
  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double ROOT = Math.sqrt(3);
  private static final int MOST_STEPS = 12;

  @Override
  public Coordinate plane(double lon, double lat) {
    return within(Projection.turn(lon - longitude), lat);
  }

  /** As {@link #plane}, of a longitude from the middle, so that −180 and 180 are two edges. */
  Coordinate within(double east, double lat) {
    double angle = Math.asin(ROOT / 2 * Math.sin(Math.toRadians(lat)));
    return new Coordinate(
        RADIUS * 2 * ROOT * Math.toRadians(east) * Math.cos(angle) / (3 * slope(angle)),
        RADIUS * height(angle));
  }

  private static double height(double angle) {
    double square = angle * angle;
    double sixth = square * square * square;
    return angle * (A1 + A2 * square + sixth * (A3 + A4 * square));
  }

  private static double slope(double angle) {
    double square = angle * angle;
    double sixth = square * square * square;
    return A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
  }

  @Override
  public @Nullable Coordinate degrees(double x, double y) {
    double angle = y / RADIUS;
    for (int i = 0; i < MOST_STEPS; i++) {
      angle -= (height(angle) - y / RADIUS) / slope(angle);
    }
    double sine = 2 / ROOT * Math.sin(angle);
    if (Math.abs(sine) > 1) {
      return null;
    }
    double east = Math.toDegrees(3 * x / RADIUS * slope(angle) / (2 * ROOT * Math.cos(angle)));
    return Math.abs(east) > 180
        ? null
        : new Coordinate(Projection.turn(longitude + east), Math.toDegrees(Math.asin(sine)));
  }

  @Override
  public String words() {
    return "Equal Earth, an equal-area projection of the world";
  }
}
