package swath.notebook;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import swath.view.Picture;

/**
 * A picture that was fetched, made small: a saved notebook keeps it for ever, and its bytes are
 * somebody else's.
 */
final class Thumbnail {
  static final int WIDTH = 220;
  private static final int LARGEST_SIDE = 8_000;

  private Thumbnail() {}

  /** The picture as a JPEG of at most so many pixels' width; empty for what is no picture. */
  static Optional<Picture> of(byte[] bytes, int width, String alt) {
    try {
      var image = read(bytes, width);
      return image == null ? Optional.empty() : Optional.of(picture(image, width, alt));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static BufferedImage read(byte[] bytes, int width) throws IOException {
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input);
        if (Math.max(reader.getWidth(0), reader.getHeight(0)) > LARGEST_SIDE) {
          throw new IOException("too large");
        }
        // Of a large one only every so many-th pixel is decoded, four for each that is shown.
        int step = Math.max(1, reader.getWidth(0) / (4 * width));
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
      } finally {
        reader.dispose();
      }
    }
  }

  private static Picture picture(BufferedImage image, int most, String alt) throws IOException {
    int width = Math.min(most, image.getWidth());
    int height = Math.max(1, image.getHeight() * width / image.getWidth());
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(small, "jpeg", out);
    return Picture.jpeg(out.toByteArray(), width, alt);
  }
}
