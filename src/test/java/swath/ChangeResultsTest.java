package swath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import swath.stac.StacItem;

/** What a comparison leaves follows from its inputs, from the template to the file. */
class ChangeResultsTest {
  @RegisterExtension final SandboxFixture fixture = SandboxFixture.empty();

  @TempDir private Path folder;

  private final Up42 up42 = fixture.up42();

  private StacItem berlin(String year) {
    return up42.images().titled("Berlin").list().stream()
        .filter(image -> image.datetime().orElseThrow().toString().startsWith(year))
        .findFirst()
        .orElseThrow();
  }

  private StacItem change(int sensitivity) {
    return up42.templates()
        .detectionChangeSimularity("Change " + sensitivity, berlin("2025"), berlin("2024"))
        .sensitivity(sensitivity)
        .execute()
        .track()
        .items()
        .get(0);
  }

  private byte[] file(StacItem item, String role) throws IOException {
    Path own = Files.createDirectories(folder.resolve(item.id() + role));
    return Files.readAllBytes(item.download(own, role).get(0));
  }

  private byte[] map(StacItem item) throws IOException {
    Path file = folder.resolve(item.id() + ".tif");
    return Files.exists(file)
        ? Files.readAllBytes(file)
        : Files.readAllBytes(Files.write(file, file(item, "probability-map")));
  }

  private long changed(StacItem item) throws IOException {
    var raster = ImageIO.read(new ByteArrayInputStream(map(item))).getRaster();
    int[] values = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
    return Arrays.stream(values).filter(value -> value >= 128).count();
  }

  @Test
  void sensitivityDecidesHowMuchChangedAndNotTheHeatmap() throws IOException {
    StacItem dull = change(1);
    StacItem sharp = change(9);
    assertThat(changed(dull)).isPositive().isLessThan(changed(sharp));
    byte[] heat = file(dull, "heatmap");
    assertThat(heat).isEqualTo(file(sharp, "heatmap"));
    assertThat(heat).hasSameSizeAs(map(dull)).isNotEqualTo(map(dull));
    assertThat(dull.provenance().orElseThrow().inputs().path("sensitivity").asInt()).isEqualTo(1);
    assertThat(dull.toString()).contains("sensitivity = 1");
  }
}
