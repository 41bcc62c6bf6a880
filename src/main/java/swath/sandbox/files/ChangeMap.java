package swath.sandbox.files;

import java.awt.image.BufferedImage;
import swath.sandbox.world.Scene;

/**
 * What differs between two images of a place, from the images themselves: where both were
 * photographed, 1 to 255; elsewhere 0. Stateless.
 */
final class ChangeMap {
  /** Differences that the sensor's noise alone makes. */
  private static final int NOISE = 3;

  /** A difference of that many shades is a certain change. */
  private static final double CERTAIN = 90;

  private static final int MOST_SENSITIVE = 10;

  private ChangeMap() {}

  /** How much each pixel differs. */
  static BufferedImage heatmap(Scene source, Scene reference, PixelGrid grid) {
    int[] differences = differences(source, reference, grid);
    return Painter.band(
        grid,
        i ->
            differences[i] < 0
                ? 0
                : 1 + (int) (254 * Colours.clamp((differences[i] - NOISE) / CERTAIN)));
  }

  /**
   * How likely each pixel has changed: nothing below a difference that is smaller the higher the
   * sensitivity, 1 to 10, is.
   */
  static BufferedImage changes(Scene source, Scene reference, int sensitivity, PixelGrid grid) {
    int[] differences = differences(source, reference, grid);
    double least = NOISE + (MOST_SENSITIVE + 1 - sensitivity) * 6.0;
    return Painter.band(
        grid,
        i ->
            differences[i] < 0
                ? 0
                : differences[i] < least
                    ? 1
                    : 128 + (int) (127 * Colours.clamp((differences[i] - least) / CERTAIN)));
  }

  private static int[] differences(Scene source, Scene reference, PixelGrid grid) {
    int[] now = Painter.colours(source, grid);
    int[] before = Painter.colours(reference, grid);
    int[] differences = new int[now.length];
    for (int i = 0; i < differences.length; i++) {
      boolean isSeenTwice = now[i] != Painter.NOTHING && before[i] != Painter.NOTHING;
      differences[i] = isSeenTwice ? Colours.difference(now[i], before[i]) : -1;
    }
    return differences;
  }
}
