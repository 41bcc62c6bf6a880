package swath.sandbox.files;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import swath.sandbox.world.SceneFootprint;

/**
 * Something that stands or moves on the ground. Where a pixel is larger than it, it is drawn larger
 * than life.
 *
 * @param kind as detections call its class
 * @param east metres from the middle of the place
 * @param south metres from the middle of the place
 * @param length metres
 * @param width metres
 * @param heading degrees from east, clockwise
 */
record GroundObject(
    Kind kind, double east, double south, double length, double width, double heading) {
  /** What it is; sizes are those of real ones in metres. */
  enum Kind {
    CARGO_SHIP("cargo ship", 220, 32, 0xe8ecec),
    TANKER("tanker", 250, 40, 0xb5483a),
    PASSENGER_SHIP("passenger ship", 180, 28, 0xffffff),
    FISHING_VESSEL("fishing vessel", 40, 12, 0x6aa5d8),
    WIND_TURBINE("wind turbine", 120, 120, 0xfafafa),
    FIXED_ROOF_TANK("fixed roof tank", 45, 45, 0xf2f2ee),
    FLOATING_ROOF_TANK("floating roof tank", 60, 60, 0xe6e0d0),
    TRUCK("truck", 16, 3.5, 0xf4f4f4),
    CAR("car", 4.5, 2, 0xc03030),
    VAN("van", 6, 2.2, 0xf0d040),
    AIRLINER("airliner", 60, 55, 0xffffff),
    LIGHT_AIRCRAFT("light aircraft", 12, 11, 0xf0e0e0),
    HELICOPTER("helicopter", 15, 12, 0x283038);

    final String word;
    final double length;
    final double width;
    final int colour;

    Kind(String word, double length, double width, int colour) {
      this.word = word;
      this.length = length;
      this.width = width;
      this.colour = colour;
    }

    static Kind of(String word) {
      return List.of(values()).stream()
          .filter(kind -> kind.word.equals(word))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Its colour at a place, or −1 beside it. */
  int colourAt(double placeEast, double placeSouth) {
    double turn = Math.toRadians(heading);
    double x = placeEast - east;
    double y = placeSouth - south;
    double along = Math.abs(x * Math.cos(turn) + y * Math.sin(turn)) / (length / 2);
    double across = Math.abs(-x * Math.sin(turn) + y * Math.cos(turn)) / (width / 2);
    if (along > 1 || across > 1) {
      return -1;
    }
    return switch (kind) {
      case WIND_TURBINE -> along < 0.3 || across < 0.3 ? kind.colour : -1;
      case AIRLINER, LIGHT_AIRCRAFT -> across < 0.35 || along < 0.4 ? kind.colour : -1;
      case FIXED_ROOF_TANK, HELICOPTER -> Math.hypot(along, across) <= 1 ? kind.colour : -1;
      case FLOATING_ROOF_TANK -> {
        double far = Math.hypot(along, across);
        yield far > 1 ? -1 : far > 0.6 ? kind.colour : 0x8f8f8c;
      }
      case CARGO_SHIP, TANKER, PASSENGER_SHIP, FISHING_VESSEL ->
          along + 0.3 * across < 1.1 ? kind.colour : -1;
      case TRUCK, CAR, VAN -> kind.colour;
    };
  }

  /** How far from its middle it reaches at most. */
  double reach() {
    return Math.hypot(length, width) / 2;
  }

  boolean touches(GroundObject other) {
    return Math.hypot(east - other.east, south - other.south) < reach() + other.reach();
  }

  GroundObject moved(double metresEast, double metresSouth, double scale) {
    return new GroundObject(
        kind, east + metresEast, south + metresSouth, length * scale, width * scale, heading);
  }

  /** The rectangle around it, in degrees. */
  Geometry box(Ground ground) {
    double turn = Math.toRadians(heading);
    double[][] corners = {{-1, -1}, {-1, 1}, {1, 1}, {1, -1}, {-1, -1}};
    Coordinate[] ring = new Coordinate[corners.length];
    for (int i = 0; i < ring.length; i++) {
      double along = corners[i][0] * length / 2;
      double across = corners[i][1] * width / 2;
      ring[i] =
          new Coordinate(
              round(ground.longitude(east + along * Math.cos(turn) - across * Math.sin(turn))),
              round(ground.latitude(south + along * Math.sin(turn) + across * Math.cos(turn))));
    }
    return SceneFootprint.FACTORY.createPolygon(ring);
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e7) / 1e7;
  }
}
