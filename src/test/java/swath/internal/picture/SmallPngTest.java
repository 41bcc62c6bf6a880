package swath.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SmallPngTest {
  private static final int SIZE = 200;

  /** Many smooth edges on an area of one colour. */
  private static BufferedImage rings() {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Palette.CARD);
    graphics.fillRect(0, 0, SIZE, SIZE);
    graphics.setColor(Palette.VERMILION);
    for (int radius = 5; radius < SIZE; radius += 7) {
      graphics.drawOval((SIZE - radius) / 2, (SIZE - radius) / 2, radius, radius);
    }
    graphics.dispose();
    return image;
  }

  @Test
  void areasKeepTheirColourAndNoShadeMovesFar() throws IOException {
    BufferedImage drawn = rings();
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(SmallPng.of(drawn)));
    int furthest = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        Color before = new Color(drawn.getRGB(x, y));
        Color after = new Color(read.getRGB(x, y));
        furthest = Math.max(furthest, Math.abs(before.getRed() - after.getRed()));
        furthest = Math.max(furthest, Math.abs(before.getGreen() - after.getGreen()));
        furthest = Math.max(furthest, Math.abs(before.getBlue() - after.getBlue()));
      }
    }
    assertThat(furthest).isBetween(1, 3);
    assertThat(new Color(read.getRGB(1, 1))).isEqualTo(Palette.CARD);
  }

  @Test
  void takesFewerBytesThanAPlainPngAndAlwaysTheSame() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(rings(), "png", plain);
    assertThat(SmallPng.of(rings()))
        .hasSizeLessThan(plain.size() * 9 / 10)
        .isEqualTo(SmallPng.of(rings()));
  }
}
