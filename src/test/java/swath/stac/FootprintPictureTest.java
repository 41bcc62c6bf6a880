package swath.stac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import swath.internal.font.OtherMachine;

class FootprintPictureTest {
  @ParameterizedTest
  @EnumSource
  void pictureIsTheSameWhateverFontsTheMachineHas(OtherMachine machine, @TempDir Path folder)
      throws Exception {
    assertThat(machine.files(Drawn.class, folder).get("footprint.png")).isEqualTo(png());
  }

  /** Writes the picture to a folder. */
  static final class Drawn {
    private Drawn() {}

    public static void main(String[] args) throws IOException {
      Files.write(Path.of(args[0], "footprint.png"), png());
    }
  }

  private static byte[] png() {
    var box = new Envelope(-0.12, 0.04, 51.48, 51.53);
    return FootprintPicture.of(new GeometryFactory().toGeometry(box)).bytes();
  }
}
