package swath.chart;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in rings, none over another: the same numbers stand in the list of days out of the
 * ordinary.
 */
final class AnomalyMarkers {
  private static final double STEP = 18;

  private final Canvas canvas;
  private final List<Rectangle2D> taken = new ArrayList<>();

  AnomalyMarkers(Canvas canvas) {
    this.canvas = canvas;
  }

  /** A number above a point; where there is no room, higher, with a line down to it. */
  void draw(int number, double x, double y) {
    String text = Integer.toString(number);
    double half = Math.max(8, canvas.width(text, SwathTheme.SMALL) / 2 + 4);
    double lowest = Math.max(canvas.area().getMinY() + 9, y - 12);
    double at = lowest;
    while (at - STEP > canvas.area().getMinY() && isTaken(place(x, at, half))) {
      at -= STEP;
    }
    if (at < lowest) {
      canvas.line(x, at + 8, x, lowest + 8, SwathTheme.THIN, SwathTheme.VERMILION);
    }
    Rectangle2D place = place(x, at, half);
    taken.add(place);
    var ring = new RoundRectangle2D.Double(x - half, at - 8, 2 * half, 16, 16, 16);
    canvas.g2().setPaint(SwathTheme.CARD);
    canvas.g2().fill(ring);
    canvas.g2().setPaint(SwathTheme.VERMILION);
    canvas.g2().setStroke(SwathTheme.THIN);
    canvas.g2().draw(ring);
    double width = canvas.width(text, SwathTheme.SMALL);
    canvas.words(text, x - width / 2, at, SwathTheme.SMALL, SwathTheme.INK);
  }

  private boolean isTaken(Rectangle2D place) {
    return taken.stream().anyMatch(place::intersects);
  }

  private static Rectangle2D place(double x, double y, double half) {
    return new Rectangle2D.Double(x - half, y - 8, 2 * half, 16);
  }
}
