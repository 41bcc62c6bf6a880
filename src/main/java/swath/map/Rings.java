package swath.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Lines of coordinates in degrees that may cross the meridian of 180° or go round a pole. Between
 * two of them the shorter way is meant, but for a whole parallel. Stateless.
 */
final class Rings {
  static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double LONGEST = 1;

  private Rings() {}

  /**
   * The same line with a corner at least every degree, since a straight line in degrees is none in
   * a projection. Longitudes go on beyond 180.
   */
  static void each(Coordinate[] line, Consumer<Coordinate> corner) {
    boolean isRound = sides(line) % 2 == 0;
    Coordinate before = null;
    for (Coordinate given : line) {
      Coordinate next = given;
      if (before != null) {
        double east = given.x - before.x;
        east = isRound && isRound(before, given) ? east : Projection.turn(east);
        double north = given.y - before.y;
        int steps = (int) Math.ceil(Math.max(Math.abs(east), Math.abs(north)) / LONGEST);
        for (int i = 1; i < steps; i++) {
          double share = (double) i / steps;
          corner.accept(new Coordinate(before.x + share * east, before.y + share * north));
        }
        next = new Coordinate(before.x + east, given.y);
      }
      corner.accept(next);
      before = next;
    }
  }

  /**
   * How many sides go all the way round along a parallel: a box of all the world has two. A single
   * one joins the two ends of what goes round a pole, which are one place.
   */
  private static long sides(Coordinate[] line) {
    return IntStream.range(1, line.length).filter(i -> isRound(line[i - 1], line[i])).count();
  }

  private static boolean isRound(Coordinate from, Coordinate to) {
    return Math.abs(to.x - from.x) == 360 && to.y == from.y;
  }

  /**
   * A polygon cut where the world of {@code middle} ends; longitudes are from the middle, −180 to
   * 180.
   */
  static List<Polygon> cut(Polygon polygon, double middle) {
    Coordinate[][] holes = new Coordinate[polygon.getNumInteriorRing()][];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = unrolled(polygon.getInteriorRingN(i).getCoordinates(), middle);
    }
    var shell = unrolled(polygon.getExteriorRing().getCoordinates(), middle);
    var whole = FACTORY.createPolygon(shell);
    Envelope box = whole.getEnvelopeInternal();
    for (int i = 0; i < holes.length; i++) {
      holes[i] = shifted(holes[i], box);
    }
    whole =
        FACTORY.createPolygon(
            FACTORY.createLinearRing(shell),
            Arrays.stream(holes).map(FACTORY::createLinearRing).toArray(LinearRing[]::new));
    if (box.getMinX() >= -180 && box.getMaxX() <= 180) {
      return List.of(whole);
    }
    var parts = new ArrayList<Polygon>();
    for (int world = -1; world <= 1; world++) {
      double shift = 360.0 * world;
      var window = new Envelope(shift - 180, shift + 180, -90, 90);
      var back = AffineTransformation.translationInstance(-shift, 0);
      if (window.intersects(box)) {
        polygons(
            within(whole, FACTORY.toGeometry(window)),
            part -> parts.add((Polygon) back.transform(part)));
      }
    }
    return parts;
  }

  private static Geometry within(Geometry whole, Geometry window) {
    try {
      return OverlayNGRobust.overlay(whole, window, OverlayNG.INTERSECTION);
    } catch (TopologyException | IllegalArgumentException e) {
      return OverlayNGRobust.overlay(whole.buffer(0), window, OverlayNG.INTERSECTION);
    }
  }

  private static Coordinate[] unrolled(Coordinate[] ring, double middle) {
    var corners = new ArrayList<Coordinate>();
    if (ring.length > 0) {
      var first = ring.clone();
      first[0] = new Coordinate(Projection.turn(ring[0].x - middle) + middle, ring[0].y);
      each(first, c -> corners.add(new Coordinate(c.x - middle, c.y)));
      Coordinate start = corners.get(0);
      Coordinate end = corners.get(corners.size() - 1);
      if (Math.abs(end.x - start.x) > 180) {
        // It goes round a pole: along that edge of the map it goes back.
        double pole = corners.stream().mapToDouble(c -> c.y).average().orElse(0) < 0 ? -90 : 90;
        corners.add(new Coordinate(end.x, pole));
        corners.add(new Coordinate(start.x, pole));
        corners.add(start.copy());
      } else if (!end.equals2D(start)) {
        corners.set(corners.size() - 1, start.copy());
      }
    }
    return corners.toArray(Coordinate[]::new);
  }

  /** A hole lies in its shell, also where the shell goes on beyond 180°. */
  private static Coordinate[] shifted(Coordinate[] hole, Envelope shell) {
    double east = hole.length == 0 ? 0 : hole[0].x;
    double shift = east < shell.getMinX() ? 360 : east > shell.getMaxX() ? -360 : 0;
    for (Coordinate corner : hole) {
      corner.x += shift;
    }
    return hole;
  }

  /** All polygons of a geometry. */
  static void polygons(Geometry geometry, Consumer<Polygon> polygon) {
    if (geometry instanceof Polygon one) {
      if (!one.isEmpty()) {
        polygon.accept(one);
      }
    } else if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        polygons(geometry.getGeometryN(i), polygon);
      }
    }
  }
}
