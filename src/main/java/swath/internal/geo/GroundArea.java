package swath.internal.geo;

import java.util.OptionalDouble;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Areas on the ellipsoid of WGS 84. */
public final class GroundArea {
  private GroundArea() {}

  /** Of polygons, holes taken out; empty for points and lines, which have none. */
  public static OptionalDouble squareKilometres(Geometry geometry) {
    if (geometry.getDimension() < 2 || geometry.isEmpty()) {
      return OptionalDouble.empty();
    }
    double squareMetres = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        squareMetres += within(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          squareMetres -= within(polygon.getInteriorRingN(hole));
        }
      }
    }
    return OptionalDouble.of(squareMetres / 1e6);
  }

  private static double within(LineString ring) {
    PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
    for (Coordinate corner : ring.getCoordinates()) {
      area.AddPoint(corner.y, corner.x);
    }
    return Math.abs(area.Compute().area);
  }
}
