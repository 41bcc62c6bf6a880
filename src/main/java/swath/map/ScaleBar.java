package swath.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Coordinate;
import swath.internal.picture.Palette;
import swath.internal.picture.SwathFonts;
import swath.view.Words;

/** A round length at the frame's lower left, and where north is at its upper right. Stateless. */
final class ScaleBar {
  private ScaleBar() {}

  static void draw(Graphics2D g2, MapFrame frame) {
    if (frame.isWorld()) {
      return; // no length holds all over the world
    }
    Rectangle2D area = frame.area();
    double kilometres = round(frame.kilometres() / 4);
    double wide = kilometres * frame.pixelsPerKilometre();
    double x = area.getX() + 10;
    double y = area.getMaxY() - 10;
    g2.setPaint(Palette.VEIL);
    g2.fill(new Rectangle2D.Double(x - 5, y - 19, wide + 10, 24));
    g2.setPaint(Palette.INK);
    g2.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g2.draw(new Line2D.Double(x, y, x + wide, y));
    g2.draw(new Line2D.Double(x, y - 4, x, y + 0.75));
    g2.draw(new Line2D.Double(x + wide, y - 4, x + wide, y + 0.75));
    g2.setFont(SwathFonts.plain(10));
    String text = words(kilometres);
    double room = g2.getFontMetrics().stringWidth(text);
    g2.drawString(text, (float) (x + Math.max(3, (wide - room) / 2)), (float) (y - 6));
  }

  static String words(double kilometres) {
    return kilometres < 1
        ? Words.number(Math.round(kilometres * 1000)) + " m"
        : Words.decimal(kilometres) + " km";
  }

  /** The greatest of 1, 2, 5, 10, 20, … that is not greater. */
  static double round(double length) {
    double power = Math.pow(10, Math.floor(Math.log10(length)));
    for (double one : new double[] {5, 2}) {
      if (one * power <= length) {
        return one * power;
      }
    }
    return power;
  }

  /** An arrow to the north, as it is at that place of the picture. */
  static void north(Graphics2D g2, MapFrame frame) {
    if (frame.isWorld()) {
      return;
    }
    double x = frame.area().getMaxX() - 18;
    double y = frame.area().getY() + 22;
    Coordinate here = frame.degrees(x, y);
    if (here == null || Math.abs(here.y) > 89.9) {
      return;
    }
    double step = Math.min(0.5, frame.kilometres() / 111 / 50);
    Point2D from = frame.pixel(here.x, here.y);
    Point2D to = frame.pixel(here.x, Math.min(90, here.y + step));
    double angle = Math.atan2(to.getX() - from.getX(), from.getY() - to.getY());
    var own = (Graphics2D) g2.create();
    own.translate(x, y);
    own.setPaint(Palette.VEIL);
    own.fill(new Ellipse2D.Double(-14, -17, 28, 34));
    own.rotate(angle);
    own.setPaint(Palette.INK);
    var arrow = new Path2D.Double();
    arrow.moveTo(0, -14);
    arrow.lineTo(5, 0);
    arrow.lineTo(0, -3);
    arrow.lineTo(-5, 0);
    arrow.closePath();
    own.fill(arrow);
    own.setFont(SwathFonts.bold(10));
    own.drawString("N", -own.getFontMetrics().stringWidth("N") / 2f, 11);
    own.dispose();
  }
}
