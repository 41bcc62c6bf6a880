package swath.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import swath.internal.picture.Palette;

/** Draws sea and countries. Stateless. */
final class BaseMap {
  static final Color SEA = new Color(0xE3, 0xEC, 0xF1);
  static final Color LAND = new Color(0xF7, 0xF5, 0xEE);
  private static final Color COAST = new Color(0x9B, 0xA8, 0xB2);

  /** Below that width even the finer coastline is too coarse. */
  static final double NEAREST_KM = 50;

  private static final double COARSE_KM = 2_500;

  private BaseMap() {}

  /** Whether a picture of that frame has a coastline. */
  static boolean has(MapFrame frame) {
    return frame.kilometres() >= NEAREST_KM;
  }

  /** Fills the frame's area; without a coastline, in the colour of land. */
  static void draw(Graphics2D g2, MapFrame frame) {
    if (!has(frame)) {
      g2.setPaint(LAND);
      g2.fill(frame.area());
      return;
    }
    g2.setPaint(SEA);
    g2.fill(outline(frame));
    Shape before = g2.getClip();
    g2.clip(outline(frame));
    WorldAtlas atlas = frame.kilometres() > COARSE_KM ? WorldAtlas.coarse() : WorldAtlas.fine();
    var lands = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    Cap seen = frame.cap();
    atlas.lands().stream()
        .filter(land -> land.cap().touches(seen))
        .forEach(land -> lands.append(frame.path(land.polygon()), false));
    g2.setPaint(LAND);
    g2.fill(lands);
    g2.setPaint(COAST);
    g2.setStroke(new BasicStroke(0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g2.draw(lands);
    g2.setClip(before);
  }

  /** A half of the earth in a circle. */
  static void globe(Graphics2D g2, MapFrame frame) {
    Rectangle2D area = frame.area();
    double side = Math.min(area.getWidth(), area.getHeight());
    var circle =
        new Ellipse2D.Double(
            area.getCenterX() - side / 2, area.getCenterY() - side / 2, side, side);
    Shape before = g2.getClip();
    g2.clip(circle);
    draw(g2, frame);
    g2.setClip(before);
    g2.setPaint(COAST);
    g2.setStroke(new BasicStroke(1f));
    g2.draw(circle);
  }

  /** The edge of what is drawn: of the world as its projection bends it. */
  static Shape outline(MapFrame frame) {
    if (!(frame.projection() instanceof WorldProjection world)) {
      return frame.area();
    }
    var edge = new Path2D.Double();
    for (int side = -1; side <= 1; side += 2) {
      for (int latitude = -90; latitude <= 90; latitude++) {
        Point2D point = frame.pixelOf(world.within(180 * side, (double) latitude * -side));
        if (edge.getCurrentPoint() == null) {
          edge.moveTo(point.getX(), point.getY());
        } else {
          edge.lineTo(point.getX(), point.getY());
        }
      }
    }
    edge.closePath();
    return new Area(edge);
  }

  /** The line around what is drawn. */
  static void edge(Graphics2D g2, MapFrame frame) {
    g2.setPaint(Palette.EDGE);
    g2.setStroke(new BasicStroke(1f));
    g2.draw(outline(frame));
  }
}
