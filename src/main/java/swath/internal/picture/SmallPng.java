package swath.internal.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import swath.error.Up42Exception;

/**
 * A drawing as a PNG of few bytes, since a saved notebook keeps it. Shades that stand alone in
 * their row, as smooth edges have them, are rounded by at most 3 of 255; all areas and horizontal
 * lines keep their colour. The same drawing gives the same bytes. Stateless.
 */
public final class SmallPng {
  private static final int KEPT = 0xFCFCFC;
  private static final int REFILLED = 0x030303;

  private SmallPng() {}

  /** The bytes of an image without transparency, {@link BufferedImage#TYPE_INT_RGB}. */
  public static byte[] of(BufferedImage drawing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(rounded(drawing), null, null), smallest);
    } catch (IOException e) {
      throw new Up42Exception("The picture can't be written: " + e.getMessage(), e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /**
   * Writes an image to a file; an existing one is replaced.
   *
   * @throws Up42Exception if the file can't be written
   */
  public static void save(BufferedImage drawing, Path file) {
    byte[] png = of(drawing);
    try {
      Files.write(file, png);
    } catch (IOException e) {
      throw new Up42Exception("The picture can't be written to " + file + ": " + e.getMessage(), e);
    }
  }

  private static BufferedImage rounded(BufferedImage drawing) {
    BufferedImage rounded =
        new BufferedImage(drawing.getWidth(), drawing.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] from = ((DataBufferInt) drawing.getRaster().getDataBuffer()).getData();
    int[] to = ((DataBufferInt) rounded.getRaster().getDataBuffer()).getData();
    System.arraycopy(from, 0, to, 0, from.length);
    for (int i = 1; i < from.length - 1; i++) {
      if (from[i] != from[i - 1] && from[i] != from[i + 1]) {
        to[i] = (from[i] & KEPT) | ((from[i] >> 6) & REFILLED);
      }
    }
    return rounded;
  }
}
