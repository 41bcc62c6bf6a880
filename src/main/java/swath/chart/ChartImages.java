package swath.chart;

import java.awt.AWTError;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import swath.error.Up42Exception;
import swath.internal.font.SwathFonts;

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
    return withFonts(() -> draw(chart, width, height, scale));
  }

  /**
   * Writes the chart as a PNG file with twice the pixels; an existing file is replaced.
   *
   * @throws Up42Exception if the file cannot be written
   */
  public static void save(JFreeChart chart, Path file) {
    byte[] png = png(chart, 2);
    try {
      Files.write(file, png);
    } catch (IOException e) {
      throw new Up42Exception("The picture can't be written to " + file + ": " + e.getMessage(), e);
    }
  }

  private static BufferedImage draw(JFreeChart chart, int width, int height, int scale) {
    // Drawn without an alpha channel: smaller, and the card stays opaque whatever is drawn on it.
    BufferedImage image =
        new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
    var g2 = image.createGraphics();
    try {
      SwathFonts.smooth(g2);
      g2.scale(scale, scale);
      chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
    } finally {
      g2.dispose();
    }
    return image;
  }

  /**
   * Makes a chart or a picture; a Java that can't draw letters answers with an {@code Error} of one
   * kind or another (UnsatisfiedLinkError, InternalError, later NoClassDefFoundError).
   */
  static <T> T withFonts(Supplier<T> picture) {
    try {
      return picture.get();
    } catch (LinkageError | InternalError | AWTError e) {
      throw noFonts(e);
    } catch (RuntimeException e) {
      // a NullPointerException under Java 17, "Fontconfig head is null" under 25
      if (comesFromFonts(e)) {
        throw noFonts(e);
      }
      throw e;
    }
  }

  private static boolean comesFromFonts(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length > 0
        && (trace[0].getClassName().startsWith("sun.font.")
            || trace[0].getClassName().startsWith("sun.awt."));
  }

  private static Up42Exception noFonts(Throwable cause) {
    return new Up42Exception(
        "No picture: Java cannot draw letters on this machine ("
            + deepest(cause)
            + "). Install the libraries that it needs for it (Debian: apt-get install libfreetype6"
            + " libharfbuzz0b; conda: freetype harfbuzz), then restart the kernel. The table and the"
            + " text say the same without a picture.",
        cause);
  }

  /** Names the library that is missing, where the outermost only names a class of Java's. */
  private static Throwable deepest(Throwable cause) {
    Throwable deepest = cause;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest;
  }
}
