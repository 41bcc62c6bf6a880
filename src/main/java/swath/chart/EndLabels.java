package swath.chart;

import java.util.Comparator;
import java.util.List;

/** Labels one above the other that must not cover each other. */
final class EndLabels {
  private static final double LINE = 15;

  record Label(String text, double y) {}

  private EndLabels() {}

  /** Draws labels at one {@code x}, each as near to its own {@code y} as the others allow. */
  static void draw(Canvas canvas, double x, List<Label> labels) {
    List<Label> upwards =
        labels.stream().sorted(Comparator.comparingDouble(Label::y).reversed()).toList();
    double lowest = canvas.area().getMaxY() - LINE / 2;
    for (Label label : upwards) {
      double y = Math.min(label.y(), lowest);
      canvas.wordsOnCard(label.text(), x, y, SwathTheme.SMALL, SwathTheme.INK);
      lowest = y - LINE;
    }
  }
}
