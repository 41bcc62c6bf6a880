package swath.map;

import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/** Degrees in words. Stateless. */
public final class DegreeWords {
  private DegreeWords() {}

  /** {@code 51.4800 to 51.5300 °N, 0.1200 °W to 0.0400 °E}. */
  public static String box(Envelope box) {
    return range(box.getMinY(), box.getMaxY(), "N", "S")
        + ", "
        + range(box.getMinX(), box.getMaxX(), "E", "W");
  }

  /**
   * Where the box of these corners lies: west, south, east, north. One whose west is greater than
   * its east spans the meridian of 180° (RFC 7946).
   */
  public static String box(double[] corners) {
    if (corners[0] <= corners[2]) {
      return box(new Envelope(corners[0], corners[2], corners[1], corners[3]));
    }
    return range(corners[1], corners[3], "N", "S")
        + ", "
        + withSpace(corners[0])
        + " to "
        + withSpace(corners[2]);
  }

  private static String withSpace(double longitude) {
    return plain(Math.abs(longitude)) + " °" + (longitude >= 0 ? "E" : "W");
  }

  private static String range(double from, double to, String positive, String negative) {
    if (from >= 0 == to >= 0) {
      double near = Math.min(Math.abs(from), Math.abs(to));
      double far = Math.max(Math.abs(from), Math.abs(to));
      return plain(near) + " to " + plain(far) + " °" + (from >= 0 ? positive : negative);
    }
    return plain(-from) + " °" + negative + " to " + plain(to) + " °" + positive;
  }

  private static String plain(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  static String latitude(double degrees, int decimals) {
    return with(degrees, decimals, "N", "S");
  }

  static String longitude(double degrees, int decimals) {
    double turned = Projection.turn(degrees);
    boolean isLast = Math.abs(Math.abs(turned) - 180) < 1e-9;
    return isLast ? "180°" : with(turned, decimals, "E", "W");
  }

  private static String with(double degrees, int decimals, String positive, String negative) {
    double rounded = Math.abs(degrees) < Math.pow(10, -decimals) / 2 ? 0 : degrees;
    return String.format(Locale.ROOT, "%." + decimals + "f°", Math.abs(rounded))
        + (rounded == 0 ? "" : rounded > 0 ? positive : negative);
  }
}
