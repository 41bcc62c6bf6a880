package swath.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import swath.internal.picture.OtherMachine;

/** Charts on machines with other fonts. */
@Tag("slow")
class OtherFontsTest {
  private static final String FOREST = "forest.png";

  private static final Map<OtherMachine, Map<String, byte[]>> THERE =
      new EnumMap<>(OtherMachine.class);

  @BeforeAll
  static void draw(@TempDir Path folder) throws Exception {
    for (OtherMachine machine : OtherMachine.values()) {
      THERE.put(machine, machine.files(Charts.class, folder.resolve(machine.name())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void chartsAreTheSameBytes(OtherMachine machine) {
    Map<String, byte[]> there = new TreeMap<>(drawn(machine));
    there.remove(FOREST);

    Map<String, byte[]> here = charts();
    assertThat(there.keySet()).isEqualTo(here.keySet());
    assertThat(there).allSatisfy((name, png) -> assertThat(png).isEqualTo(here.get(name)));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void characterThatTheFontLacksComesFromTheMachine() throws IOException {
    byte[] png = forest(OtherMachine.WITH_BLOCKS);

    assertThat(ink(png)).isGreaterThan(2 * ink(ChartImages.png(titled("a"))));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void characterThatNoFontHasIsABox() throws IOException {
    byte[] png = forest(OtherMachine.WITHOUT_FONTS);

    assertThat(png).isEqualTo(ChartImages.png(titled("\uDBFF\uDFFD"))); // assigned to nothing
    assertThat(ink(png)).isPositive();
  }

  private static byte[] forest(OtherMachine machine) {
    return Objects.requireNonNull(drawn(machine).get(FOREST));
  }

  private static Map<String, byte[]> drawn(OtherMachine machine) {
    return Objects.requireNonNull(THERE.get(machine));
  }

  /** Writes charts to a folder. */
  static final class Charts {
    private Charts() {}

    public static void main(String[] args) throws IOException {
      Map<String, byte[]> charts = charts();
      charts.put(FOREST, ChartImages.png(titled("森")));
      for (Map.Entry<String, byte[]> chart : charts.entrySet()) {
        Files.write(Path.of(args[0], chart.getKey()), chart.getValue());
      }
    }
  }

  private static Map<String, byte[]> charts() {
    Map<String, SwathChart> charts = new TreeMap<>();
    Gallery.credits(charts, 40);
    Gallery.histories(charts);
    charts.remove("history-running"); // bears a character that machines have, or have not
    Map<String, byte[]> pictures = new TreeMap<>();
    charts.forEach((name, chart) -> pictures.put(name + ".png", ChartImages.png(chart)));
    return pictures;
  }

  private static SwathChart titled(String title) {
    return new SwathChart(title, SwathChart.nothing(""), 120, List.of(), "");
  }

  private static int ink(byte[] png) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(png));
    int dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
      }
    }
    return dark;
  }
}
