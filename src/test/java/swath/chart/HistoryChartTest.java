package swath.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.junit.jupiter.api.Test;
import swath.journal.StatusHistory;
import swath.processing.JobJson;
import swath.processing.JobMetadata;

class HistoryChartTest {
  private static final Instant T0 = Instant.parse("2026-11-24T13:00:00Z");
  private static final Instant AS_OF = T0.plusSeconds(3_600);

  @Test
  void statusesAreRowsInTheirOrder() {
    SwathChart chart = chart(JobJson.captured("j-1", T0.toString(), 5).get(), false);

    assertThat(((SymbolAxis) chart.getXYPlot().getRangeAxis()).getSymbols())
        .containsExactly(
            "created", "licensed", "valid", "accepted", "running", "successful", "captured");
  }

  @Test
  void captionTellsJobTimeAndSandbox() {
    SwathChart chart = chart(JobJson.captured("j-1", T0.toString(), 5).get(), true);

    assertThat(captions(chart)).contains("job j-1 · as of 2026-11-24 14:00:00 UTC · sandbox data");
  }

  @Test
  void realJobIsNotCalledSandbox() {
    SwathChart chart = chart(JobJson.captured("j-1", T0.toString(), 5).get(), false);

    assertThat(captions(chart)).doesNotContain("sandbox");
    assertThat(chart.text()).doesNotContain("sandbox");
  }

  @Test
  void hostileTitleIsOneShortLine() {
    JobMetadata job = JobJson.captured("j", T0.toString(), 5).input("title", Gallery.HOSTILE).get();

    assertThat(chart(job, true).getTitle().getText())
        .startsWith("<img src=x onerror=alert(1)>")
        .endsWith("… · pansharpening")
        .doesNotContain("\u202E", "\u0007", "\n");
  }

  @Test
  void textSaysTheSameInWords() {
    assertThat(chart(JobJson.captured("j-1", T0.toString(), 5).get(), true).text())
        .isEqualTo(
            """
            Title of j-1 · pansharpening · sandbox data
            created: 2026-11-24 13:00:00 UTC (reported), at most 8 s
            licensed: not seen
            valid: not seen
            accepted: not seen
            running: 2026-11-24 13:00:08 UTC (reported), 30 s
            successful: 2026-11-24 13:00:38 UTC (reported), 1 s
            captured: 2026-11-24 13:00:39 UTC (reported)
            as of 2026-11-24 14:00:00 UTC""");
  }

  @Test
  void jobWithoutTitleIsNamedByItsId() {
    JobMetadata job = JobJson.captured("j-1", T0.toString(), 5).without("definition").get();

    assertThat(chart(job, true).getTitle().getText()).isEqualTo("Job j-1 · pansharpening");
  }

  @Test
  void emptyHistoryIsDrawnToo() {
    JobMetadata job = JobJson.job("j", "created", T0.toString()).get();
    SwathChart chart = HistoryChart.of(new StatusHistory("j", List.of()), job, AS_OF, true);

    assertThat(ChartImages.png(chart)).isNotEmpty();
  }

  static String captions(JFreeChart chart) {
    return chart.getSubtitles().stream()
        .filter(Footnotes.class::isInstance)
        .flatMap(title -> ((Footnotes) title).texts().stream())
        .collect(Collectors.joining("\n"));
  }

  private static SwathChart chart(JobMetadata job, boolean isSandbox) {
    return HistoryChart.of(StatusHistory.of(job), job, AS_OF, isSandbox);
  }
}
