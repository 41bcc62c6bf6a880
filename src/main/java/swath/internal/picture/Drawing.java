package swath.internal.picture;

import java.awt.AWTError;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import swath.error.Up42Exception;

/** How every picture of ours is drawn: opaque, with our fonts and smooth lines. Stateless. */
public final class Drawing {
  private Drawing() {}

  /**
   * A picture of that many CSS pixels, drawn with {@code scale} times as many.
   *
   * @throws Up42Exception where Java can't draw letters
   */
  public static BufferedImage image(int width, int height, int scale, Consumer<Graphics2D> drawer) {
    return withFonts(
        () -> {
          // Drawn without an alpha channel: smaller, and the card stays opaque whatever is on it.
          var image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
          var g2 = image.createGraphics();
          try {
            g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            SwathFonts.smooth(g2);
            g2.scale(scale, scale);
            drawer.accept(g2);
          } finally {
            g2.dispose();
          }
          return image;
        });
  }

  /**
   * Makes a chart or a picture; a Java that can't draw letters answers with an {@code Error} of one
   * kind or another (UnsatisfiedLinkError, InternalError, later NoClassDefFoundError).
   */
  public static <T> T withFonts(Supplier<T> picture) {
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
