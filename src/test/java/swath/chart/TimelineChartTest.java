package swath.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.processing.JobJson;
import swath.report.ChartKind;
import swath.report.TimelineReport;

class TimelineChartTest {
  @Test
  void captionTellsWhichPictureAndWhy() {
    assertThat(HistoryChartTest.captions(chart(300, 49)))
        .contains("300 jobs far apart: summed up by time, since their bars would be hairlines")
        .contains("300 jobs · created 2026-10-06 to 2026-11-23")
        .contains("as of 2026-11-24 00:00:00 UTC · sandbox data");
  }

  @Test
  void barsAreRowsNamedByTitle() {
    SymbolAxis rows =
        (SymbolAxis)
            TimelineChart.of(
                    TimelineReport.of(Gallery.burst(20), JobJson.START.plusSeconds(3_000)), true)
                .getXYPlot()
                .getRangeAxis();

    assertThat(rows.getSymbols()).hasSize(20).startsWith("Title of job-0");
  }

  @Test
  void overviewIsThreePlotsThatMayBeAltered() {
    StackedPlots plots = (StackedPlots) chart(50_000, 49).getPlot();

    assertThat(plots.plots()).hasSize(3);
    assertThat(plots.plots()).extracting(XYPlot::getDomainAxis).doesNotContainNull();
  }

  @Test
  void veryLongBarIsCutAndSaysSo() {
    assertThat(HistoryChartTest.captions(chart(40, 49))).contains("1 bar cut at ");
  }

  @Test
  void oneCutBarDoesNotStretchTheAxis() {
    double seconds = chart(40, 49).getXYPlot().getDomainAxis().getUpperBound();

    assertThat(seconds).isLessThan(3_600);
  }

  @Test
  void failedRunsAreStripedVermilionInEveryPicture() {
    BufferedImage image =
        ChartImages.image(
            TimelineChart.of(
                TimelineReport.of(Gallery.burst(20), JobJson.START.plusSeconds(3_000)), true));

    assertThat(contains(image, SwathTheme.VERMILION.getRGB())).isTrue();
  }

  @Test
  void textNamesThePicture() {
    assertThat(chart(2_500, 10).text())
        .contains("run: median")
        .endsWith("picture: 2,500 jobs, too many for a bar each: summed up by time");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 300, 50_000})
  void anyNumberOfJobsIsDrawn(int n) {
    assertThat(ChartImages.png(chart(n, 49))).hasSizeBetween(4_000, 200_000);
  }

  @ParameterizedTest
  @EnumSource(ChartKind.Kind.class)
  void everyPictureCanDrawOneJobWithoutALength(ChartKind.Kind kind) {
    TimelineReport report =
        TimelineReport.of(
            List.of(JobJson.job("j", "rejected", "2026-11-24T13:00:00Z").get()), JobJson.asOf(49));

    SwathChart chart = TimelineChart.of(report, new ChartKind(kind, "a test"), false);

    assertThat(ChartImages.png(chart)).isNotEmpty();
  }

  private static boolean contains(BufferedImage image, int rgb) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) == rgb) {
          return true;
        }
      }
    }
    return false;
  }

  private static SwathChart chart(int n, int days) {
    return TimelineChart.of(TimelineReport.of(JobJson.many(n, days), JobJson.asOf(days)), true);
  }
}
