package swath.chart;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * Numbers in rings, none over another: the same numbers stand in the list of days out of the
 * ordinary.
 */
final class AnomalyMarkers {
  private static final double HALF = 8;

  private final Canvas canvas;
  private final FreeRoom room;

  AnomalyMarkers(Canvas canvas, FreeRoom room) {
    this.canvas = canvas;
    this.room = room;
  }

  /**
   * A number above a point, or as near as there is room, with a line to it. In a picture that has
   * no room at all it is left out: the words have it.
   */
  void draw(int number, double x, double y) {
    String text = Integer.toString(number);
    double half = Math.max(HALF, canvas.width(text, SwathTheme.SMALL) / 2 + 4);
    room.near(x - half, y - 12 - HALF, 2 * half, 2 * HALF)
        .ifPresent(place -> draw(text, place, x, y));
  }

  private void draw(String text, Rectangle2D place, double x, double y) {
    double middle = place.getCenterX();
    if (Math.abs(place.getCenterY() - y) > 2 * HALF + 2 || Math.abs(middle - x) > 1) {
      canvas.line(middle, place.getCenterY(), x, y, SwathTheme.THIN, SwathTheme.VERMILION);
    }
    var ring =
        new RoundRectangle2D.Double(
            place.getX(), place.getY(), place.getWidth(), place.getHeight(), 16, 16);
    canvas.g2().setPaint(SwathTheme.CARD);
    canvas.g2().fill(ring);
    canvas.g2().setPaint(SwathTheme.VERMILION);
    canvas.g2().setStroke(SwathTheme.THIN);
    canvas.g2().draw(ring);
    double width = canvas.width(text, SwathTheme.SMALL);
    canvas.words(text, middle - width / 2, place.getCenterY(), SwathTheme.SMALL, SwathTheme.INK);
  }
}
