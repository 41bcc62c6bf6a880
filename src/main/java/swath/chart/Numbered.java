package swath.chart;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in rings, none over another: the same numbers stand in the list of days out of the
 * ordinary.
 */
final class Numbered {
  private static final double STEP = 18;

  private final Canvas canvas;
  private final List<Rectangle2D> taken = new ArrayList<>();

  Numbered(Canvas canvas) {
    this.canvas = canvas;
  }

  /** A number above a point; where there is no room, higher, with a line down to it. */
  void draw(int number, double x, double y) {
    String text = Integer.toString(number);
    double half = Math.max(8, canvas.width(text, HouseTheme.SMALL) / 2 + 4);
    double lowest = Math.max(canvas.area().getMinY() + 9, y - 12);
    double at = lowest;
    while (at - STEP > canvas.area().getMinY() && isTaken(place(x, at, half))) {
      at -= STEP;
    }
    if (at < lowest) {
      canvas.line(x, at + 8, x, lowest + 8, HouseTheme.THIN, HouseTheme.VERMILION);
    }
    Rectangle2D place = place(x, at, half);
    taken.add(place);
    var ring = new RoundRectangle2D.Double(x - half, at - 8, 2 * half, 16, 16, 16);
    canvas.g2().setPaint(HouseTheme.CARD);
    canvas.g2().fill(ring);
    canvas.g2().setPaint(HouseTheme.VERMILION);
    canvas.g2().setStroke(HouseTheme.THIN);
    canvas.g2().draw(ring);
    double width = canvas.width(text, HouseTheme.SMALL);
    canvas.words(text, x - width / 2, at, HouseTheme.SMALL, HouseTheme.INK);
  }

  private boolean isTaken(Rectangle2D place) {
    return taken.stream().anyMatch(place::intersects);
  }

  private static Rectangle2D place(double x, double y, double half) {
    return new Rectangle2D.Double(x - half, y - 8, 2 * half, 16);
  }
}
