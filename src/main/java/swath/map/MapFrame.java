package swath.map;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Which part of the earth is drawn where: a projection, and a window of its plane that fills an
 * area of the picture. Immutable.
 */
final class MapFrame {
  /** Beyond that many radians from the middle, all the world is drawn. */
  private static final double LARGEST = Math.toRadians(60);

  /** What lies beyond is never seen in a local projection. */
  private static final double FURTHEST = Math.toRadians(95);

  /** East of it, the Pacific is in the middle of the world. */
  private static final double NEAR_EDGE = 165;

  private static final double PACIFIC = 150;
  private static final double LEAST_KM = 0.3;
  private static final double MARGIN = 1.25;

  private final Projection projection;
  private final Rectangle2D area;
  private final double x;
  private final double y;
  private final double pixels;

  private MapFrame(Projection projection, Rectangle2D area, Envelope window) {
    this.projection = projection;
    this.area = area;
    this.x = window.centre().x;
    this.y = window.centre().y;
    this.pixels =
        Math.min(area.getWidth() / window.getWidth(), area.getHeight() / window.getHeight());
  }

  /** Shows these geometries, which that cap holds; all the world where they are too far apart. */
  static MapFrame of(Cap cap, Collection<? extends Geometry> geometries, Rectangle2D area) {
    if (cap.radius() > LARGEST) {
      return world(isNearEdge(geometries) ? PACIFIC : 0, area);
    }
    var first = new LocalProjection(cap.longitude(), cap.latitude());
    Coordinate centre = box(first, geometries).centre();
    Coordinate middle = first.degrees(centre.x, centre.y);
    var projection = middle == null ? first : new LocalProjection(middle.x, middle.y);
    Envelope window = box(projection, geometries);
    double wide = Math.max(window.getWidth() * MARGIN, LEAST_KM);
    double high = Math.max(window.getHeight() * MARGIN, LEAST_KM);
    return new MapFrame(projection, area, around(window.centre(), wide, high));
  }

  /** A place with that many kilometres around it. */
  static MapFrame around(Coordinate place, double kilometres, Rectangle2D area) {
    var projection = new LocalProjection(place.x, place.y);
    return new MapFrame(
        projection, area, around(new Coordinate(0, 0), kilometres, kilometres / 1e3));
  }

  /** The half of the earth around a place. */
  static MapFrame globe(Coordinate place, Rectangle2D area) {
    double side = 2 * Math.sqrt(2) * Projection.RADIUS;
    return new MapFrame(
        new LocalProjection(place.x, place.y), area, around(new Coordinate(0, 0), side, side));
  }

  private static boolean isNearEdge(Collection<? extends Geometry> geometries) {
    boolean[] found = {false};
    geometries.forEach(
        geometry -> geometry.apply((Coordinate c) -> found[0] |= Math.abs(c.x) > NEAR_EDGE));
    return found[0];
  }

  private static MapFrame world(double middle, Rectangle2D area) {
    var projection = new WorldProjection(middle);
    double wide = 2 * projection.within(180, 0).x;
    double high = 2 * projection.within(0, 90).y;
    return new MapFrame(projection, area, around(new Coordinate(0, 0), wide, high));
  }

  private static Envelope around(Coordinate middle, double wide, double high) {
    return new Envelope(
        middle.x - wide / 2, middle.x + wide / 2, middle.y - high / 2, middle.y + high / 2);
  }

  private static Envelope box(Projection projection, Collection<? extends Geometry> geometries) {
    var box = new Envelope();
    geometries.forEach(
        geometry ->
            geometry.apply((Coordinate c) -> box.expandToInclude(projection.plane(c.x, c.y))));
    return box;
  }

  Projection projection() {
    return projection;
  }

  Rectangle2D area() {
    return area;
  }

  boolean isWorld() {
    return projection instanceof WorldProjection;
  }

  /** How many kilometres the area's width stands for. */
  double kilometres() {
    return area.getWidth() / pixels;
  }

  double pixelsPerKilometre() {
    return pixels;
  }

  /** Degrees of the middle. */
  Coordinate middle() {
    Coordinate degrees = projection.degrees(x, y);
    return degrees == null ? new Coordinate(0, 0) : degrees;
  }

  /** The part of the earth that is seen. */
  Cap cap() {
    if (isWorld()) {
      return new Cap(1, 0, 0, Math.PI);
    }
    double corner = Math.hypot(area.getWidth(), area.getHeight()) / 2 / pixels;
    double angle = 2 * Math.asin(Math.min(1, corner / (2 * Projection.RADIUS)));
    return Cap.around(middle().x, middle().y, Math.min(angle, FURTHEST));
  }

  Point2D pixel(double longitude, double latitude) {
    return pixelOf(projection.plane(longitude, latitude));
  }

  Point2D pixelOf(Coordinate plane) {
    return new Point2D.Double(
        area.getCenterX() + (plane.x - x) * pixels, area.getCenterY() - (plane.y - y) * pixels);
  }

  /** Degrees of a pixel; null beside the earth. */
  @Nullable Coordinate degrees(double right, double down) {
    return projection.degrees(
        x + (right - area.getCenterX()) / pixels, y - (down - area.getCenterY()) / pixels);
  }

  /** The outline of polygons and the course of lines; points have none. */
  Path2D path(Geometry geometry) {
    var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    add(path, geometry);
    return path;
  }

  private void add(Path2D path, Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      if (projection instanceof WorldProjection world) {
        Rings.cut(polygon, world.longitude()).forEach(part -> addRings(path, part));
      } else {
        addRings(path, polygon);
      }
    } else if (geometry instanceof LineString line) {
      addLine(path, line.getCoordinates());
    } else if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        add(path, geometry.getGeometryN(i));
      }
    }
  }

  private void addRings(Path2D path, Polygon polygon) {
    ring(path, polygon.getExteriorRing().getCoordinates());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      ring(path, polygon.getInteriorRingN(i).getCoordinates());
    }
  }

  private void ring(Path2D path, Coordinate[] ring) {
    if (ring.length == 0) {
      return;
    }
    boolean[] begun = {false};
    if (projection instanceof WorldProjection world) {
      for (Coordinate corner : ring) {
        go(path, begun, pixelOf(world.within(corner.x, corner.y)));
      }
    } else {
      Rings.each(ring, corner -> go(path, begun, pixel(corner.x, corner.y)));
    }
    path.closePath();
  }

  private void addLine(Path2D path, Coordinate[] line) {
    boolean[] begun = {false};
    double[] last = {0};
    Rings.each(
        line,
        corner -> {
          Point2D next = pixel(corner.x, corner.y);
          // A line that leaves the world at one edge comes in again at the other.
          if (isWorld() && begun[0] && Math.abs(next.getX() - last[0]) > area.getWidth() / 2) {
            begun[0] = false;
          }
          go(path, begun, next);
          last[0] = next.getX();
        });
  }

  private static void go(Path2D path, boolean[] begun, Point2D to) {
    if (begun[0]) {
      path.lineTo(to.getX(), to.getY());
    } else {
      path.moveTo(to.getX(), to.getY());
      begun[0] = true;
    }
  }
}
