package swath.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.processing.RealAccounts;
import swath.report.CreditReport;
import swath.report.TimelineReport;

/** The pictures of ten accounts as real ones are, at several sizes, measured while drawn. */
class RealAccountChartsTest {
  private static final List<int[]> SIZES =
      List.of(new int[] {0, 0}, new int[] {600, 250}, new int[] {1_200, 600});

  static Stream<Arguments> pictures() {
    return Stream.iterate(1L, seed -> seed + 1)
        .limit(10)
        .flatMap(seed -> SIZES.stream().map(size -> Arguments.of(seed, size[0], size[1])));
  }

  private static Stream<SwathChart> charts(long seed) {
    return charts(RealAccounts.of(seed));
  }

  private static Stream<SwathChart> charts(List<JobMetadata> jobs) {
    CreditReport credits = CreditReport.of(jobs, RealAccounts.AS_OF).withBudget("spring", 20_000);
    TimelineReport all = TimelineReport.of(jobs, RealAccounts.AS_OF);
    TimelineReport some = TimelineReport.of(jobs.subList(20, 40), RealAccounts.AS_OF);
    return Stream.of(
        CreditCharts.accumulated(credits, false),
        CreditCharts.byDay(credits, true),
        CreditCharts.byMonth(credits, false),
        CreditCharts.byProcess(credits, false),
        CreditCharts.byWorkspace(credits, false),
        CreditCharts.dearest(credits, false),
        TimelineChart.of(all, false),
        TimelineChart.of(some, false));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void noWordsLieOverOthersOrOutside(long seed, int width, int height) {
    charts(seed)
        .forEach(
            chart -> {
              DrawnText drawn =
                  width == 0
                      ? DrawnText.of(chart, chart.width(), chart.height())
                      : DrawnText.of(chart, width, height);
              String title = chart.getTitle().getText();
              assertThat(drawn.overlaps()).as(title).isEmpty();
              assertThat(drawn.cut()).as(title).isEmpty();
              assertThat(drawn.texts()).as(title).hasSizeGreaterThan(3);
            });
  }

  /** A clock that was never set, or a field that overflowed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "2199-06-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
      })
  void oddYearsBreakNoAxis(String created) {
    List<JobMetadata> jobs = new ArrayList<>(RealAccounts.of(3).subList(0, 80));
    jobs.add(JobJson.captured("odd", created, 6).get());
    charts(jobs)
        .forEach(
            chart -> {
              String title = chart.getTitle().getText();
              for (int width : List.of(600, 1_200)) {
                DrawnText drawn = DrawnText.of(chart, width, width / 2);
                assertThat(drawn.overlaps()).as(title).isEmpty();
                assertThat(drawn.cut()).as(title).isEmpty();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void footnotesTakeAThirdAtMostAndBadgesAreFiveAtMost(long seed, int width, int height) {
    charts(seed)
        .forEach(
            chart -> {
              int w = width == 0 ? chart.width() : width;
              int h = height == 0 ? chart.height() : height;
              DrawnText drawn = DrawnText.of(chart, w, h);
              List<String> notes =
                  chart.getSubtitles().stream()
                      .filter(Footnotes.class::isInstance)
                      .flatMap(title -> ((Footnotes) title).texts().stream())
                      .toList();
              double top =
                  drawn.texts().stream()
                      .filter(text -> text.text().length() > 12)
                      .filter(text -> notes.stream().anyMatch(n -> n.contains(text.text())))
                      .map(DrawnText.Placed::place)
                      .mapToDouble(Rectangle2D::getMinY)
                      .filter(y -> y > h / 2.0)
                      .min()
                      .orElse(h);
              assertThat(h - top).as(chart.getTitle().getText()).isLessThanOrEqualTo(h / 3.0);
              assertThat(drawn.texts())
                  .filteredOn(text -> text.text().matches("[1-9]"))
                  .hasSizeLessThanOrEqualTo(chart.getTitle().getText().contains("Jobs") ? 99 : 10);
            });
  }
}
