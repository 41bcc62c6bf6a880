package swath.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.TexturePaint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.report.CreditReport;

class CreditChartsTest {
  private static final Instant AS_OF = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void accumulatedCurvesEndAtTheSums() {
    XYPlot plot =
        CreditCharts.accumulated(
                report(
                    JobJson.captured("a", "2026-11-20T08:00:00Z", 10),
                    JobJson.job("b", "running", "2026-11-21T09:00:00Z")
                        .with("updated", "2026-11-24T09:00:00Z")
                        .credits(20),
                    JobJson.job("c", "released", "2026-11-22T10:00:00Z").credits(40)),
                false)
            .getXYPlot();

    assertThat(last(plot.getDataset(0))).isEqualTo(10);
    assertThat(last(plot.getDataset(1))).isEqualTo(30);
    assertThat(last(plot.getDataset(2))).isEqualTo(70);
  }

  @Test
  void fiftyThousandJobsBecomeAtMostSomePointsAndStayExactAtTheEnd() {
    CreditReport report = CreditReport.of(JobJson.many(50_000), JobJson.asOf(49));

    XYDataset captured = CreditCharts.accumulated(report, true).getXYPlot().getDataset(0);

    assertThat(captured.getItemCount(0)).isLessThan(1_600);
    assertThat(last(captured)).isEqualTo(report.total().captured());
  }

  @Test
  void barsHoldThreeQuantitiesAProcess() {
    CategoryDataset data =
        CreditCharts.byProcess(
                report(
                    JobJson.captured("a", "2026-11-20T08:00:00Z", 10),
                    JobJson.job("c", "released", "2026-11-22T10:00:00Z").credits(40)),
                false)
            .getCategoryPlot()
            .getDataset();

    assertThat(data.getValue("captured", "pansharpening")).isEqualTo(10L);
    assertThat(data.getValue("held", "pansharpening")).isNull();
    assertThat(data.getValue("released", "pansharpening")).isEqualTo(40L);
  }

  @Test
  void heldIsToldFromCapturedByAPatternAndReleasedByNoFill() {
    var bars =
        CreditCharts.byProcess(report(JobJson.captured("a", "2026-11-20T08:00:00Z", 10)), false)
            .getCategoryPlot()
            .getRenderer();

    assertThat(bars.getSeriesPaint(0)).isInstanceOf(Color.class);
    assertThat(bars.getSeriesPaint(1)).isInstanceOf(TexturePaint.class);
    assertThat(((Color) bars.getSeriesPaint(2)).getAlpha()).isZero();
  }

  @Test
  void manyProcessesEndInOthers() {
    List<JobMetadata> jobs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      jobs.add(
          JobJson.captured("j" + i, "2026-11-20T08:00:00Z", 100 - i)
              .with("processID", "process-" + i)
              .get());
    }

    CategoryPlot plot =
        CreditCharts.byProcess(CreditReport.of(jobs, AS_OF), false).getCategoryPlot();

    assertThat(plot.getDataset().getColumnCount()).isEqualTo(25);
    assertThat(plot.getDataset().getColumnKey(24)).isEqualTo("16 others");
  }

  @Test
  void equalNamesStayTwoBars() {
    String title = "x".repeat(100);
    CategoryPlot plot =
        CreditCharts.dearest(
                report(
                    JobJson.captured("same-beginning-1", "2026-11-20T08:00:00Z", 5)
                        .input("title", title),
                    JobJson.captured("same-beginning-2", "2026-11-20T08:00:00Z", 6)
                        .input("title", title)),
                false)
            .getCategoryPlot();

    assertThat(plot.getDataset().getColumnCount()).isEqualTo(2);
  }

  @Test
  void captionTellsJobsPeriodTimeAndSandbox() {
    SwathChart chart =
        CreditCharts.byDay(
            report(
                JobJson.captured("a", "2026-11-20T08:00:00Z", 10),
                JobJson.job("b", "captured", "2026-11-22T08:00:00Z")),
            true);

    assertThat(HistoryChartTest.captions(chart))
        .contains(
            "2 jobs · created 2026-11-20 to 2026-11-22 · 1 with unknown credits, not drawn"
                + " · as of 2026-11-24 12:00:00 UTC · sandbox data");
  }

  @Test
  void captionTellsForecastOrWhyThereIsNone() {
    SwathChart chart =
        CreditCharts.accumulated(report(JobJson.captured("a", "2026-11-23T08:00:00Z", 1)), false);

    assertThat(HistoryChartTest.captions(chart))
        .contains("no forecast: it needs 7 settled days, there is 1");
  }

  @Test
  void axisReachesTheForecastAndTheBudgetNearIt() {
    XYPlot plot =
        CreditCharts.accumulated(
                CreditReport.of(JobJson.many(300), JobJson.asOf(49)).withBudget("b", 20_000), false)
            .getXYPlot();

    assertThat(plot.getRangeAxis().getUpperBound()).isGreaterThan(20_000);
  }

  @Test
  void budgetFarAboveIsNamedButDoesNotFlattenTheCurve() {
    XYPlot plot =
        CreditCharts.accumulated(
                CreditReport.of(JobJson.many(300), JobJson.asOf(49)).withBudget("b", 9_000_000),
                false)
            .getXYPlot();

    assertThat(plot.getRangeAxis().getUpperBound()).isLessThan(50_000);
  }

  @Test
  void quotedAndChargedAreThreeKindsOfPoints() {
    CreditReport report =
        report(
                JobJson.captured("a", "2026-11-20T08:00:00Z", 10),
                JobJson.captured("b", "2026-11-20T08:00:00Z", 10),
                JobJson.captured("c", "2026-11-20T08:00:00Z", 10))
            .withQuotes(Map.of("a", 10, "b", 8, "c", 12));

    XYDataset data = CreditCharts.quoted(report, false).getXYPlot().getDataset();

    assertThat(Stream.of(0, 1, 2).map(data::getItemCount)).containsExactly(1, 1, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 300, 50_000})
  void everyChartIsDrawnWithAnyNumberOfJobs(int n) {
    CreditReport report = CreditReport.of(JobJson.many(n), JobJson.asOf(49)).withBudget("b", 100);

    assertThat(
            Stream.of(
                    CreditCharts.accumulated(report, true),
                    CreditCharts.byProcess(report, true),
                    CreditCharts.byWorkspace(report, true),
                    CreditCharts.byMonth(report, true),
                    CreditCharts.byDay(report, true),
                    CreditCharts.dearest(report, true),
                    CreditCharts.quoted(report, true))
                .map(ChartImages::png))
        .allSatisfy(png -> assertThat(png).hasSizeBetween(4_000, 120_000));
  }

  private static double last(XYDataset data) {
    return data.getYValue(0, data.getItemCount(0) - 1);
  }

  private static CreditReport report(JobJson... jobs) {
    return CreditReport.of(Stream.of(jobs).map(JobJson::get).toList(), AS_OF);
  }
}
