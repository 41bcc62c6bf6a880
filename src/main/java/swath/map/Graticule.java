package swath.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import swath.internal.picture.Palette;
import swath.internal.picture.SwathFonts;

/** Meridians and parallels at round degrees, with their degrees at the frame's edges. */
final class Graticule {
  private static final Color LINES = new Color(0x57, 0x60, 0x6A, 60);
  private static final double[] STEPS = {
    60, 30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005
  };
  private static final int SAMPLES = 24;
  private static final int LEAST_LINES = 3;
  private static final int MOST_MERIDIANS = 6;
  private static final int CORNERS = 60;

  private final MapFrame frame;
  private final Envelope seen = new Envelope();
  private final double eastStep;
  private final double northStep;

  Graticule(MapFrame frame) {
    this.frame = frame;
    look();
    this.northStep = step(Math.min(seen.getHeight(), 180), LEAST_LINES);
    this.eastStep = Math.max(northStep, step(Math.min(seen.getWidth(), 360), MOST_MERIDIANS));
  }

  /** The greatest step that gives that many lines. */
  private static double step(double span, int lines) {
    for (double one : STEPS) {
      if (span / one >= lines) {
        return one;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  private static int decimals(double step) {
    return (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  }

  /** Which degrees are seen; longitudes are from the middle. */
  private void look() {
    Coordinate middle = frame.middle();
    Rectangle2D area = frame.area();
    for (int i = 0; i <= SAMPLES; i++) {
      for (int k = 0; k <= SAMPLES; k++) {
        Coordinate degrees =
            frame.degrees(
                area.getX() + area.getWidth() * i / SAMPLES,
                area.getY() + area.getHeight() * k / SAMPLES);
        if (degrees != null) {
          seen.expandToInclude(Projection.turn(degrees.x - middle.x), degrees.y);
        }
      }
    }
    for (double pole : new double[] {-90, 90}) {
      if (area.contains(frame.pixel(middle.x, pole))) {
        seen.expandToInclude(-180, pole);
        seen.expandToInclude(180, pole);
      }
    }
  }

  void draw(Graphics2D g2) {
    Shape before = g2.getClip();
    g2.clip(BaseMap.outline(frame));
    g2.setPaint(LINES);
    g2.setStroke(new BasicStroke(0.7f));
    double middle = frame.middle().x;
    double last = Math.floor((middle + seen.getMaxX()) / eastStep);
    for (double i = Math.ceil((middle + seen.getMinX()) / eastStep); i <= last; i++) {
      g2.draw(line(i * eastStep, seen.getMinY(), i * eastStep, seen.getMaxY()));
    }
    for (double i = Math.ceil(seen.getMinY() / northStep); i * northStep <= seen.getMaxY(); i++) {
      double north = i * northStep;
      g2.draw(line(middle + seen.getMinX(), north, middle + seen.getMaxX(), north));
    }
    g2.setClip(before);
  }

  private Path2D line(double lon1, double lat1, double lon2, double lat2) {
    var path = new Path2D.Double();
    double lastX = 0;
    for (int i = 0; i <= CORNERS; i++) {
      double share = (double) i / CORNERS;
      Point2D next = frame.pixel(lon1 + share * (lon2 - lon1), lat1 + share * (lat2 - lat1));
      boolean isJump =
          frame.isWorld() && Math.abs(next.getX() - lastX) > frame.area().getWidth() / 2;
      if (i == 0 || isJump) {
        path.moveTo(next.getX(), next.getY());
      } else {
        path.lineTo(next.getX(), next.getY());
      }
      lastX = next.getX();
    }
    return path;
  }

  /** The degrees of meridians beneath the frame, and of parallels left of it. */
  void label(Graphics2D g2) {
    g2.setFont(SwathFonts.plain(10));
    g2.setPaint(Palette.MUTED);
    Rectangle2D area = frame.area();
    if (frame.isWorld()) {
      labelWorld(g2);
      return;
    }
    var metrics = g2.getFontMetrics();
    double free = area.getX() - 20;
    Coordinate before = null;
    for (double right = area.getX(); right <= area.getMaxX(); right++) {
      Coordinate here = frame.degrees(right, area.getMaxY());
      if (before != null && here != null) {
        double turned = before.x + Projection.turn(here.x - before.x);
        double line = Math.floor(Math.max(turned, before.x) / eastStep);
        if (line != Math.floor(Math.min(turned, before.x) / eastStep)) {
          String text = DegreeWords.longitude(line * eastStep, decimals(eastStep));
          double wide = metrics.stringWidth(text);
          if (right - wide / 2 > free) {
            g2.drawString(text, (float) (right - wide / 2), (float) (area.getMaxY() + 13));
            free = right + wide / 2 + 8;
          }
        }
      }
      before = here;
    }
    before = null;
    double above = area.getY() - 20;
    for (double down = area.getY(); down <= area.getMaxY(); down++) {
      Coordinate here = frame.degrees(area.getX(), down);
      if (before != null && here != null) {
        double line = Math.floor(Math.max(here.y, before.y) / northStep);
        if (line != Math.floor(Math.min(here.y, before.y) / northStep) && down - above > 14) {
          left(g2, DegreeWords.latitude(line * northStep, decimals(northStep)), down);
          above = down;
        }
      }
      before = here;
    }
  }

  private void labelWorld(Graphics2D g2) {
    double middle = frame.middle().x;
    for (int latitude = -60; latitude <= 60; latitude += 30) {
      Point2D edge = frame.pixel(middle - 179.99, latitude);
      String text = DegreeWords.latitude(latitude, 0);
      g2.drawString(
          text,
          (float) (edge.getX() - g2.getFontMetrics().stringWidth(text) - 4),
          (float) edge.getY() + 4);
    }
    for (int east = -120; east <= 120; east += 60) {
      String text = DegreeWords.longitude(middle + east, 0);
      Point2D bottom = frame.pixel(middle + east, -90);
      g2.drawString(
          text,
          (float) (bottom.getX() - g2.getFontMetrics().stringWidth(text) / 2.0),
          (float) (frame.area().getMaxY() + 13));
    }
  }

  private void left(Graphics2D g2, String text, double down) {
    double wide = g2.getFontMetrics().stringWidth(text);
    g2.drawString(text, (float) (frame.area().getX() - wide - 5), (float) down + 4);
  }
}
