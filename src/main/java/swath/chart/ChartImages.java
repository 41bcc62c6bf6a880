package swath.chart;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.jfree.chart.JFreeChart;
import swath.error.Up42Exception;
import swath.internal.picture.Drawing;
import swath.internal.picture.SmallPng;

/**
 * Charts as pictures: PNG, opaque, the same bytes for the same chart.
 *
 * <pre>{@code
 * byte[] png = ChartImages.png(chart);
 * byte[] sharp = ChartImages.png(chart, 2);   // twice the pixels, for high-density screens
 * ChartImages.save(chart, Path.of("credits.png"));
 * }</pre>
 *
 * <p>The font lies in the jar. Where Java lacks the libraries that draw letters, each call throws
 * an {@link Up42Exception} that says what to install. Stateless; needs no display.
 */
public final class ChartImages {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 420;
  private static final int MOST_SCALE = 4;

  private ChartImages() {}

  /** The chart as PNG at its own size; 800 by 420 pixels for a chart that is not ours. */
  public static byte[] png(JFreeChart chart) {
    return png(chart, 1);
  }

  /**
   * The chart as PNG with {@code scale} times the pixels.
   *
   * @throws IllegalArgumentException if scale is not from 1 to 4
   */
  public static byte[] png(JFreeChart chart, int scale) {
    return SmallPng.of(image(chart, scale));
  }

  /** The chart as an image at its own size. */
  public static BufferedImage image(JFreeChart chart) {
    return image(chart, 1);
  }

  /**
   * The chart as an image with {@code scale} times the pixels.
   *
   * @throws IllegalArgumentException if scale is not from 1 to 4
   */
  public static BufferedImage image(JFreeChart chart, int scale) {
    if (scale < 1 || scale > MOST_SCALE) {
      throw new IllegalArgumentException("scale is " + scale + ", not from 1 to " + MOST_SCALE);
    }
    int width = chart instanceof SwathChart house ? house.width() : WIDTH;
    int height = chart instanceof SwathChart house ? house.height() : HEIGHT;
    return Drawing.image(
        width, height, scale, g2 -> chart.draw(g2, new Rectangle2D.Double(0, 0, width, height)));
  }

  /**
   * Writes the chart as a PNG file with twice the pixels; an existing file is replaced.
   *
   * @throws Up42Exception if the file cannot be written
   */
  public static void save(JFreeChart chart, Path file) {
    SmallPng.save(image(chart, 2), file);
  }
}
