package swath.stac;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import swath.view.Card;

class ThumbnailTest {
  @Test
  void largePictureBecomesSmall() throws IOException {
    var picture = Thumbnail.of(png(900, 450), 220, "preview").orElseThrow();

    var image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    assertThat(image.getWidth()).isEqualTo(220);
    assertThat(image.getHeight()).isEqualTo(110);
    assertThat(Card.of("", "").pictures(picture).build().html())
        .contains("src=\"data:image/jpeg;base64,");
  }

  @Test
  void smallPictureStaysAsItIs() throws IOException {
    assertThat(Thumbnail.of(png(64, 64), 220, "preview").orElseThrow().width()).isEqualTo(64);
  }

  @Test
  void hugePictureKeepsItsShape() throws IOException {
    var picture = Thumbnail.of(png(8_000, 2_000), 220, "preview").orElseThrow();

    var image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    assertThat(image.getWidth()).isEqualTo(220);
    assertThat(image.getHeight()).isEqualTo(55);
  }

  @Test
  void bytesThatAreNoImageAreLeftOut() {
    assertThat(Thumbnail.of("<svg onload=alert(1)>".getBytes(UTF_8), 220, "x")).isEmpty();
  }

  @Test
  void brokenPictureIsLeftOut() throws IOException {
    var broken = Thumbnail.of(Arrays.copyOf(png(64, 64), 40), 220, "x").orElseThrow();

    assertThat(broken.bytes()).isEmpty();
    assertThat(Card.of("", "").pictures(broken).build().html()).doesNotContain("<img");
  }

  @Test
  void pictureThatWouldFillTheMemoryIsNotRead() throws IOException {
    assertThat(Thumbnail.of(png(8_001, 1), 220, "x")).isEmpty();
  }

  static byte[] png(int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
