package swath.stac;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import swath.internal.font.SwathFonts;
import swath.view.Picture;

/** Where an image lies: the outline of its footprint, and the coordinates of its box. */
final class FootprintPicture {
  private static final int WIDTH = 220;
  private static final int HEIGHT = 180;
  private static final int EDGE = 26;
  private static final int SCALE = 2;
  private static final Color CARD = new Color(0xfafafa);
  private static final Color LINE = new Color(0x1f6fb8);
  private static final Color WORDS = new Color(0x444444);

  private FootprintPicture() {}

  /** The outline as a picture, north up, on a light card. It is drawn when HTML needs it. */
  static Picture of(Geometry footprint) {
    return Picture.png(
        () -> png(footprint), WIDTH, "footprint: " + box(footprint.getEnvelopeInternal()));
  }

  private static byte[] png(Geometry footprint) {
    var image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    try {
      graphics.scale(SCALE, SCALE);
      draw(graphics, footprint);
    } finally {
      graphics.dispose();
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** {@code 51.4800 to 51.5300 °N, 0.1200 °W to 0.0400 °E}. */
  static String box(Envelope box) {
    return range(box.getMinY(), box.getMaxY(), "N", "S")
        + ", "
        + range(box.getMinX(), box.getMaxX(), "E", "W");
  }

  /**
   * Where the box of these corners lies: west, south, east, north. One whose west is greater than
   * its east spans the meridian of 180° (RFC 7946).
   */
  static String box(double[] corners) {
    if (corners[0] <= corners[2]) {
      return box(new Envelope(corners[0], corners[2], corners[1], corners[3]));
    }
    return range(corners[1], corners[3], "N", "S")
        + ", "
        + longitudeOf(corners[0])
        + " to "
        + longitudeOf(corners[2]);
  }

  private static String longitudeOf(double degrees) {
    return degrees(Math.abs(degrees)) + " °" + (degrees >= 0 ? "E" : "W");
  }

  private static String range(double from, double to, String positive, String negative) {
    if (from >= 0 == to >= 0) {
      double near = Math.min(Math.abs(from), Math.abs(to));
      double far = Math.max(Math.abs(from), Math.abs(to));
      return degrees(near) + " to " + degrees(far) + " °" + (from >= 0 ? positive : negative);
    }
    return degrees(-from) + " °" + negative + " to " + degrees(to) + " °" + positive;
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static void draw(Graphics2D graphics, Geometry footprint) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    SwathFonts.smooth(graphics);
    graphics.setColor(CARD);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    var box = footprint.getEnvelopeInternal();
    var shape = shape(footprint, box);
    graphics.setColor(new Color(LINE.getRed(), LINE.getGreen(), LINE.getBlue(), 40));
    graphics.fill(shape);
    graphics.setColor(LINE);
    graphics.setStroke(new BasicStroke(1.5f));
    graphics.draw(shape);
    graphics.setColor(WORDS);
    graphics.setFont(SwathFonts.plain(10));
    centred(graphics, latitude(box.getMaxY()), 14);
    centred(graphics, latitude(box.getMinY()), HEIGHT - 16);
    centred(graphics, longitude(box.getMinX()) + "  –  " + longitude(box.getMaxX()), HEIGHT - 4);
  }

  private static String latitude(double degrees) {
    return String.format(Locale.ROOT, "%.3f°%s", Math.abs(degrees), degrees < 0 ? "S" : "N");
  }

  private static String longitude(double degrees) {
    return String.format(Locale.ROOT, "%.3f°%s", Math.abs(degrees), degrees < 0 ? "W" : "E");
  }

  private static void centred(Graphics2D graphics, String text, int y) {
    graphics.drawString(text, (WIDTH - graphics.getFontMetrics().stringWidth(text)) / 2, y);
  }

  /** Degrees to pixels; a degree of longitude is shorter away from the equator. */
  private static Shape shape(Geometry footprint, Envelope box) {
    double narrowing = Math.max(0.05, Math.cos(Math.toRadians(box.centre().y)));
    double scale =
        Math.min(
            (WIDTH - 2 * EDGE) / Math.max(1e-9, box.getWidth() * narrowing),
            (HEIGHT - 2 * EDGE) / Math.max(1e-9, box.getHeight()));
    Coordinate centre = box.centre();
    return new ShapeWriter(
            (model, pixel) ->
                pixel.setLocation(
                    WIDTH / 2.0 + (model.x - centre.x) * narrowing * scale,
                    HEIGHT / 2.0 - 6 - (model.y - centre.y) * scale))
        .toShape(footprint);
  }
}
