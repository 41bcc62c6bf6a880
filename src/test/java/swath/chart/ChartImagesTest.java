package swath.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartFactory;
import org.jfree.data.general.DefaultPieDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.error.Up42Exception;
import swath.internal.picture.Drawing;
import swath.processing.JobJson;
import swath.report.CreditReport;

class ChartImagesTest {
  private final SwathChart chart = credits();

  @Test
  void pngHasTheChartsOwnSize() throws IOException {
    BufferedImage image = read(ChartImages.png(chart));

    assertThat(image.getWidth()).isEqualTo(chart.width());
    assertThat(image.getHeight()).isEqualTo(chart.height());
  }

  @Test
  void twiceThePixelsOnRequest() throws IOException {
    BufferedImage image = read(ChartImages.png(chart, 2));

    assertThat(image.getWidth()).isEqualTo(2 * chart.width());
    assertThat(image.getHeight()).isEqualTo(2 * chart.height());
  }

  @Test
  void cardIsOpaqueAndNearlyWhite() throws IOException {
    BufferedImage image = read(ChartImages.png(chart));

    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(image.getRGB(4, 4) & 0xFFFFFF).isEqualTo(0xFDFDFB);
  }

  @Test
  void sameChartGivesTheSameBytes() {
    assertThat(ChartImages.png(credits())).isEqualTo(ChartImages.png(credits()));
  }

  @Test
  void machinesLanguageAndZoneChangeNothing() {
    byte[] expected = ChartImages.png(credits());
    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));

      assertThat(ChartImages.png(credits())).isEqualTo(expected);
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void foreignChartGetsAStandardSizeAndTheLookOnRequest() {
    DefaultPieDataset<String> data = new DefaultPieDataset<>();
    data.setValue("a", 1);

    BufferedImage image =
        ChartImages.image(SwathTheme.apply(ChartFactory.createPieChart("mine", data)));

    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getRGB(4, 4) & 0xFFFFFF).isEqualTo(0xFDFDFB);
  }

  @Test
  void scaleHasBounds() {
    assertThatThrownBy(() -> ChartImages.png(chart, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scale is 0, not from 1 to 4");
  }

  @Test
  void savedFileHasTwiceThePixels(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("credits.png");

    ChartImages.save(chart, file);

    assertThat(read(Files.readAllBytes(file)).getWidth()).isEqualTo(2 * chart.width());
  }

  @Test
  void unwritableFileIsNamed(@TempDir Path folder) {
    Path file = folder.resolve("missing").resolve("credits.png");

    assertThatThrownBy(() -> ChartImages.save(chart, file))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("missing");
  }

  @Test
  void errorOfTheFontSystemSaysWhatToInstall() {
    assertThatThrownBy(
            () ->
                Drawing.withFonts(
                    () -> {
                      throw new UnsatisfiedLinkError("libfontmanager.so");
                    }))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("libfontmanager.so")
        .hasMessageContaining("apt-get install libfreetype6 libharfbuzz0b");
  }

  @Test
  void ownMistakeIsNotTakenForMissingFonts() {
    assertThatThrownBy(
            () ->
                Drawing.withFonts(
                    () -> {
                      throw new NullPointerException("ours");
                    }))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("ours");
  }

  private static SwathChart credits() {
    return CreditCharts.accumulated(CreditReport.of(JobJson.many(100), JobJson.asOf(49)), true);
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
