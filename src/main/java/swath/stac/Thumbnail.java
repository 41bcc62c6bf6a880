package swath.stac;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import swath.view.Picture;

/**
 * Makes fetched images small: a saved notebook keeps them for ever, and their bytes are somebody
 * else's. Stateless.
 */
final class Thumbnail {
  static final int WIDTH = 220;
  private static final int LARGEST_SIDE = 8_000;
  private static final byte[] NONE = {};

  private Thumbnail() {}

  /** What is done with an open reader. */
  private interface Reading<T> {
    T from(ImageReader reader) throws IOException;
  }

  /**
   * The image as a JPEG of at most {@code most} pixels' width; empty for bytes that are no image.
   * It is decoded when HTML needs it; what then turns out to be broken has no bytes.
   */
  static Optional<Picture> of(byte[] bytes, int most, String alt) {
    try {
      int width = Math.min(most, open(bytes, Thumbnail::width));
      return Optional.of(Picture.jpeg(() -> jpeg(bytes, width), width, alt));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The image for drawing; null for bytes that are no image. */
  static @Nullable BufferedImage image(byte[] bytes, int most) {
    try {
      return open(bytes, reader -> decoded(reader, Math.min(most, width(reader))));
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static byte[] jpeg(byte[] bytes, int width) {
    try {
      return scaled(open(bytes, reader -> decoded(reader, width)), width);
    } catch (IOException | RuntimeException e) {
      return NONE;
    }
  }

  private static <T> T open(byte[] bytes, Reading<T> reading) throws IOException {
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new IOException("no image");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input);
        return reading.from(reader);
      } finally {
        reader.dispose();
      }
    }
  }

  private static int width(ImageReader reader) throws IOException {
    if (Math.max(reader.getWidth(0), reader.getHeight(0)) > LARGEST_SIDE) {
      throw new IOException("too large");
    }
    return reader.getWidth(0);
  }

  /** Of a large image, only every so many-th pixel: four for each that is shown. */
  private static BufferedImage decoded(ImageReader reader, int width) throws IOException {
    int step = Math.max(1, reader.getWidth(0) / (4 * width));
    var param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  private static byte[] scaled(BufferedImage image, int width) throws IOException {
    int height = Math.max(1, image.getHeight() * width / image.getWidth());
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(small, "jpeg", out);
    return out.toByteArray();
  }
}
