package swath.chart;

import java.util.List;

/** Labels beside the end of a curve that must not cover each other. */
final class EndLabels {
  private static final double LINE = 15;

  /** Words that begin at {@code x}, in the middle of {@code y}. */
  record Label(String text, double x, double y) {}

  private EndLabels() {}

  /** Draws labels, each as near to its own place as the room allows, the first ones first. */
  static void draw(Canvas canvas, FreeRoom room, List<Label> labels) {
    for (Label label : labels) {
      double width = canvas.width(label.text(), SwathTheme.SMALL) + 4;
      room.near(label.x() - 2, label.y() - LINE / 2, width, LINE)
          .ifPresent(
              place ->
                  canvas.wordsOnCard(
                      label.text(),
                      place.getX() + 2,
                      place.getCenterY(),
                      SwathTheme.SMALL,
                      SwathTheme.INK));
    }
  }
}
