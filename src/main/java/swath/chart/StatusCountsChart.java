package swath.chart;

import java.awt.Color;
import java.awt.Paint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import swath.internal.picture.Drawing;
import swath.report.StatusCounts;
import swath.report.StatusCounts.Point;
import swath.report.StatusCounts.Stage;
import swath.view.Words;

/**
 * How many jobs were in which stage when: areas on top of each other, those that ended at the
 * bottom.
 *
 * <pre>{@code
 * SwathChart chart = StatusCountsChart.of("trees-2026", counts, false);
 * }</pre>
 *
 * <p>Throws an {@link swath.error.Up42Exception} where Java cannot draw letters. Stateless.
 */
public final class StatusCountsChart {
  private static final int HEIGHT = 320;

  /** From the bottom up. */
  private static final List<Stage> STAGES =
      List.of(Stage.SUCCEEDED, Stage.FAILED, Stage.REFUSED, Stage.RUNNING, Stage.WAITING);

  private StatusCountsChart() {}

  /** The picture. */
  public static SwathChart of(String title, StatusCounts counts, boolean isSandbox) {
    String words = SwathChart.line(title, SwathChart.sandbox(isSandbox)) + "\n" + counts.text();
    return Drawing.withFonts(() -> draw(title, counts, isSandbox, words));
  }

  private static SwathChart draw(
      String title, StatusCounts counts, boolean isSandbox, String words) {
    String caption =
        SwathChart.line(
            Words.count(counts.jobs(), "job"),
            "as of " + Words.utc(counts.asOf()),
            SwathChart.sandbox(isSandbox));
    if (counts.points().isEmpty()) {
      return new SwathChart(title, SwathChart.nothing("no jobs"), 150, List.of(caption), words);
    }
    return new SwathChart(
        title,
        plot(counts),
        HEIGHT,
        List.of("stripes: running · grey: waiting · " + counts.text(), caption),
        words);
  }

  private static XYPlot plot(StatusCounts counts) {
    Instant first = counts.points().get(0).at();
    Instant end = counts.points().get(counts.points().size() - 1).at();
    Instant last = counts.asOf().isAfter(end) ? counts.asOf() : end;
    NumberAxis jobs = SwathTheme.amounts("jobs", counts.jobs());
    XYPlot plot = new XYPlot(null, UtcAxis.of(first, last, 0.01, 0.2), jobs, null);
    for (int i = 0; i < STAGES.size(); i++) {
      XYStepAreaRenderer area = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
      area.setSeriesPaint(0, paint(STAGES.get(i)));
      area.setPlotArea(true);
      plot.setDataset(i, new XYSeriesCollection(upTo(i, counts, last)));
      plot.setRenderer(i, area);
    }
    Canvas.add(plot, canvas -> labels(canvas, counts, last));
    return plot;
  }

  /** That stage and all beneath it. */
  private static XYSeries upTo(int stage, StatusCounts counts, Instant last) {
    XYSeries series = new XYSeries(STAGES.get(stage).word());
    for (Point point : counts.points()) {
      series.add(point.at().toEpochMilli(), beneath(stage + 1, point));
    }
    List<Point> points = counts.points();
    series.add(last.toEpochMilli(), beneath(stage + 1, points.get(points.size() - 1)));
    return series;
  }

  private static int beneath(int stage, Point point) {
    return STAGES.subList(0, stage).stream().mapToInt(point::of).sum();
  }

  private static Paint paint(Stage stage) {
    Color colour =
        switch (stage) {
          case SUCCEEDED -> SwathTheme.GREEN;
          case FAILED -> SwathTheme.VERMILION;
          case REFUSED -> SwathTheme.PURPLE;
          case RUNNING -> SwathTheme.BLUE;
          case WAITING -> SwathTheme.QUEUED;
        };
    return stage == Stage.RUNNING ? Hatch.STRIPES.of(colour) : colour;
  }

  private static void labels(Canvas canvas, StatusCounts counts, Instant last) {
    Point end = counts.points().get(counts.points().size() - 1);
    List<EndLabels.Label> labels = new ArrayList<>();
    for (int i = 0; i < STAGES.size(); i++) {
      int n = end.of(STAGES.get(i));
      if (n > 0) {
        double middle = beneath(i, end) + n / 2.0;
        labels.add(
            new EndLabels.Label(
                STAGES.get(i).word() + " " + Words.number(n),
                canvas.x(last) + 8,
                canvas.y(middle)));
      }
    }
    EndLabels.draw(canvas, new FreeRoom(canvas.area()), labels);
  }
}
