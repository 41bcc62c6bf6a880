package swath.kernel;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * A picture, compared by its size and a small thumbnail: the edges of letters and lines may be
 * smoothed in another way by another Java, charts may not differ.
 */
record Picture(BufferedImage image) {
  private static final int SMALL = 12;

  static Picture of(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return new Picture(ImageIO.read(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String size() {
    return image.getWidth() + "×" + image.getHeight();
  }

  /** The largest difference of a thumbnail's pixels, 0 to 255. */
  int difference(Picture other) {
    int[] mine = thumbnail();
    int[] theirs = other.thumbnail();
    int largest = 0;
    for (int i = 0; i < mine.length; i++) {
      largest = Math.max(largest, Math.abs(mine[i] - theirs[i]));
    }
    return largest;
  }

  /** How far the darkest and the lightest pixel of a thumbnail are apart: 0 when it is empty. */
  int contrast() {
    int darkest = 255;
    int lightest = 0;
    for (int grey : thumbnail()) {
      darkest = Math.min(darkest, grey);
      lightest = Math.max(lightest, grey);
    }
    return lightest - darkest;
  }

  private int[] thumbnail() {
    // halved until it is small, so that each pixel of the picture counts
    BufferedImage now = image;
    int width = now.getWidth();
    int height = now.getHeight();
    do {
      width = Math.max(SMALL, width / 2);
      height = Math.max(SMALL, height / 2);
      now = scaled(now, width, height);
    } while (width > SMALL || height > SMALL);
    return now.getRaster().getSamples(0, 0, SMALL, SMALL, 0, (int[]) null);
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = smaller.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return smaller;
  }
}
