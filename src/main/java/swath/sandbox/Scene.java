package swath.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;

/**
 * A place on earth that was photographed: a rectangle around a point, slightly turned.
 *
 * @param key its name in the sandbox
 * @param tilt degrees against north, as satellite scenes have
 * @param product the {@link Product}'s key
 * @param cloud per cent
 */
record Scene(
    String key,
    String assetId,
    String place,
    double lon,
    double lat,
    double widthKm,
    double heightKm,
    double tilt,
    String product,
    Instant taken,
    double cloud,
    Cover cover) {

  /** The closed ring of the footprint, counter-clockwise, as {@code [lon, lat]}. */
  List<double[]> ring() {
    List<double[]> ring = new ArrayList<>();
    double[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}};
    for (double[] corner : corners) {
      double azimuth = Math.toDegrees(Math.atan2(corner[0] * widthKm, corner[1] * heightKm)) + tilt;
      var point = Geodesic.WGS84.Direct(lat, lon, azimuth, Math.hypot(widthKm, heightKm) * 500);
      ring.add(new double[] {round(point.lon2), round(point.lat2)});
    }
    return ring;
  }

  /** {@code [west, south, east, north]}. */
  double[] bbox() {
    double[] box = {180, 90, -180, -90};
    for (double[] point : ring()) {
      box[0] = Math.min(box[0], point[0]);
      box[1] = Math.min(box[1], point[1]);
      box[2] = Math.max(box[2], point[0]);
      box[3] = Math.max(box[3], point[1]);
    }
    return box;
  }

  /** The footprint's area on the ellipsoid in km². */
  double areaSqKm() {
    PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
    List<double[]> ring = ring();
    for (double[] point : ring.subList(0, ring.size() - 1)) {
      polygon.AddPoint(point[1], point[0]);
    }
    return Math.abs(polygon.Compute().area) / 1e6;
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
