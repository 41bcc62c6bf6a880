package swath.internal.geo;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import swath.error.Up42Exception;
import swath.view.Words;

/**
 * Longitudes lie from −180 to 180, latitudes from −90 to 90; who swaps them is told so, where their
 * range shows it. Stateless.
 */
public final class Degrees {
  private Degrees() {}

  /** Checks a box; one whose west is greater than its east crosses the 180th meridian. */
  public static void check(double west, double south, double east, double north) {
    String order = "The order is west, south, east, north.";
    longitude(west, order);
    longitude(east, order);
    latitude(south, order);
    latitude(north, order);
    if (south > north) {
      throw new Up42Exception(
          "South (%s) lies above north (%s). %s"
              .formatted(Words.decimal(south), Words.decimal(north), order));
    }
  }

  public static void check(Geometry place) {
    if (place.isEmpty()) {
      throw new Up42Exception("The place is empty: it has no coordinates.");
    }
    Envelope box = place.getEnvelopeInternal();
    String order = "The order is longitude, latitude.";
    latitude(box.getMinY(), order);
    latitude(box.getMaxY(), order);
    longitude(box.getMinX(), order);
    longitude(box.getMaxX(), order);
  }

  public static void check(double longitude, double latitude) {
    String order = "The order is longitude, latitude.";
    latitude(latitude, order);
    longitude(longitude, order);
  }

  private static void longitude(double value, String order) {
    if (!(Math.abs(value) <= 180)) {
      throw new Up42Exception(
          "Longitudes lie from -180 to 180, and %s does not. %s"
              .formatted(Words.decimal(value), order));
    }
  }

  private static void latitude(double value, String order) {
    if (!(Math.abs(value) <= 90)) {
      throw new Up42Exception(
          "Latitudes lie from -90 to 90, and %s does not. %s Were they swapped?"
              .formatted(Words.decimal(value), order));
    }
  }
}
