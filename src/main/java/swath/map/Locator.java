package swath.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Coordinate;
import swath.internal.picture.Palette;

/** Where in its region and in the world something lies. Stateless. */
final class Locator {
  private static final double REGION_KM = 1_100;

  private Locator() {}

  /** The countries around it; a mark of a fixed size where it is. */
  static void region(Graphics2D g2, Coordinate middle, Rectangle2D area) {
    MapFrame frame = MapFrame.around(middle, REGION_KM, area);
    Shape before = g2.getClip();
    g2.clip(area);
    BaseMap.draw(g2, frame);
    mark(g2, frame.pixel(middle.x, middle.y), area);
    g2.setClip(before);
    BaseMap.edge(g2, frame);
  }

  static void globe(Graphics2D g2, Coordinate middle, Rectangle2D area) {
    // Turned a little, so that the place is not always in the middle of the globe.
    var facing = new Coordinate(middle.x, Math.max(-60, Math.min(60, middle.y * 0.7)));
    MapFrame frame = MapFrame.globe(facing, area);
    BaseMap.globe(g2, frame);
    Point2D at = frame.pixel(middle.x, middle.y);
    g2.setPaint(Palette.VERMILION);
    g2.fill(new Ellipse2D.Double(at.getX() - 3, at.getY() - 3, 6, 6));
  }

  private static void mark(Graphics2D g2, Point2D at, Rectangle2D area) {
    g2.setPaint(Palette.VERMILION);
    g2.setStroke(new BasicStroke(0.8f));
    g2.draw(new Line2D.Double(area.getX(), at.getY(), at.getX() - 7, at.getY()));
    g2.draw(new Line2D.Double(at.getX() + 7, at.getY(), area.getMaxX(), at.getY()));
    g2.draw(new Line2D.Double(at.getX(), area.getY(), at.getX(), at.getY() - 7));
    g2.draw(new Line2D.Double(at.getX(), at.getY() + 7, at.getX(), area.getMaxY()));
    g2.setStroke(new BasicStroke(2f));
    g2.draw(new Rectangle2D.Double(at.getX() - 5, at.getY() - 5, 10, 10));
  }
}
