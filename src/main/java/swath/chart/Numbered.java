package swath.chart;

import java.awt.geom.RoundRectangle2D;

/** A number in a ring: the same number stands in the list of days out of the ordinary. */
final class Numbered {
  private Numbered() {}

  static void draw(Canvas canvas, int number, double x, double y) {
    String text = Integer.toString(number);
    double half = Math.max(8, canvas.width(text, HouseTheme.SMALL) / 2 + 4);
    double top = Math.max(canvas.area().getMinY() + 9, y);
    var ring = new RoundRectangle2D.Double(x - half, top - 8, 2 * half, 16, 16, 16);
    canvas.g2().setPaint(HouseTheme.CARD);
    canvas.g2().fill(ring);
    canvas.g2().setPaint(HouseTheme.VERMILION);
    canvas.g2().setStroke(HouseTheme.THIN);
    canvas.g2().draw(ring);
    canvas.words(
        text, x - canvas.width(text, HouseTheme.SMALL) / 2, top, HouseTheme.SMALL, HouseTheme.INK);
  }
}
