package swath.chart;

import java.awt.Color;
import java.time.Instant;
import java.util.List;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jspecify.annotations.Nullable;
import swath.internal.picture.Drawing;
import swath.journal.StatusHistory;
import swath.processing.JobMetadata;
import swath.report.StatusPath;
import swath.view.Lenient;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * The statuses of one job over time: a row each, in their order. A filled mark is a time that UP42
 * reported; a ring was seen while tracking, with a whisker over the interval in which it changed; a
 * diamond is inferred. A status that nobody saw says so.
 *
 * <pre>{@code
 * SwathChart chart = HistoryChart.of(history, metadata, time.instant(), false);
 * }</pre>
 */
public final class HistoryChart {
  private static final int ROW = 34;
  private static final int AROUND = 150;
  private static final double BAR = 14;

  private HistoryChart() {}

  /**
   * The chart of a job's history.
   *
   * @param asOf when the job was asked for
   * @param isSandbox whether it is a sandbox's job
   */
  public static SwathChart of(
      StatusHistory history, JobMetadata job, Instant asOf, boolean isSandbox) {
    return Drawing.withFonts(() -> draw(history, job, asOf, isSandbox));
  }

  /** The same as text, a line for each status. */
  public static String text(
      StatusHistory history, JobMetadata job, Instant asOf, boolean isSandbox) {
    return String.join(
        "\n",
        SwathChart.line(heading(history, job), SwathChart.sandbox(isSandbox)),
        StatusPath.of(history, asOf).text(),
        "as of " + Words.utc(asOf));
  }

  private static SwathChart draw(
      StatusHistory history, JobMetadata job, Instant asOf, boolean isSandbox) {
    StatusPath path = StatusPath.of(history, asOf);
    List<StatusPath.Step> steps = path.steps();
    SymbolAxis rows =
        new SymbolAxis(null, steps.stream().map(StatusPath.Step::word).toArray(String[]::new));
    rows.setInverted(true);
    rows.setRange(-0.5, Math.max(1, steps.size()) - 0.5);
    rows.setGridBandsVisible(false);
    rows.setTickMarksVisible(false);
    rows.setAxisLineVisible(false);
    XYPlot plot =
        new XYPlot(
            null,
            UtcAxis.of(path.first(), path.last(), 0.03, 0.34),
            rows,
            new XYLineAndShapeRenderer());
    Canvas.add(plot, canvas -> steps(canvas, path));
    String caption =
        SwathChart.line(
            "job " + history.jobId(), "as of " + Words.utc(asOf), SwathChart.sandbox(isSandbox));
    SwathChart chart =
        new SwathChart(
            heading(history, job),
            plot,
            AROUND + ROW * Math.max(1, steps.size()),
            List.of(
                "dot: time reported by UP42 · ring: seen while tracking, changed within the"
                    + " whisker · diamond: inferred · stripes: somewhere here",
                caption),
            text(history, job, asOf, isSandbox));
    plot.setRangeGridlinesVisible(false);
    return chart;
  }

  private static String heading(StatusHistory history, JobMetadata job) {
    String title = Lenient.or("", () -> job.title().orElse(""));
    String process = Lenient.or("", job::processId);
    String shown = Sanitizer.line(title, 60);
    return SwathChart.line(
        shown.isEmpty() ? "Job " + Sanitizer.line(history.jobId(), 40) : shown,
        Sanitizer.line(process, 40));
  }

  private static void steps(Canvas canvas, StatusPath path) {
    @Nullable Instant before = null;
    for (int row = 0; row < path.steps().size(); row++) {
      StatusPath.Step step = path.steps().get(row);
      double y = canvas.y(row);
      StatusHistory.Entry entry = step.entry();
      if (entry == null) {
        unseen(canvas, before, next(path, row), y);
      } else {
        seen(canvas, step, entry, y);
        before = entry.at();
      }
    }
  }

  private static @Nullable Instant next(StatusPath path, int row) {
    return path.steps().stream()
        .skip(row)
        .map(StatusPath.Step::entry)
        .filter(entry -> entry != null)
        .map(entry -> entry.at())
        .findFirst()
        .orElse(null);
  }

  private static void unseen(
      Canvas canvas, @Nullable Instant from, @Nullable Instant to, double y) {
    double left = from == null ? canvas.area().getMinX() : canvas.x(from);
    double right = to == null ? left : canvas.x(to);
    canvas.line(left, y, right, y, SwathTheme.DOTTED, SwathTheme.QUEUED);
    canvas.words("not seen", right + 8, y, SwathTheme.SMALL, SwathTheme.MUTED);
  }

  private static void seen(
      Canvas canvas, StatusPath.Step step, StatusHistory.Entry entry, double y) {
    Color colour = StatusStyle.of(step.status());
    double at = canvas.x(entry.at());
    double end = at;
    if (step.until() != null && step.sureUntil() != null) {
      double sure = canvas.x(step.sureUntil());
      end = canvas.x(step.until());
      canvas.bar(at, sure, y - BAR / 2, BAR, 0, colour);
      if (end > sure) {
        canvas.bar(sure, end, y - BAR / 2, BAR, 0, Hatch.STRIPES.of(colour));
      }
    }
    if (entry.notBefore() != null) {
      whisker(canvas, canvas.x(entry.notBefore()), at, y);
    }
    canvas.mark(MarkShape.of(entry.kind()), at, y, StatusStyle.mark(step.status()));
    canvas.words(
        label(step, entry), Math.max(end, at + 6) + 8, y, SwathTheme.SMALL, SwathTheme.INK);
  }

  private static void whisker(Canvas canvas, double from, double to, double y) {
    canvas.line(from, y, to, y, SwathTheme.THIN, SwathTheme.MUTED);
    canvas.line(from, y - 4, from, y + 4, SwathTheme.THIN, SwathTheme.MUTED);
  }

  private static String label(StatusPath.Step step, StatusHistory.Entry entry) {
    String at = Words.utc(entry.at()).substring(11, 19);
    String when = entry.kind() == StatusHistory.Kind.OBSERVED ? "by " + at : at;
    return SwathChart.line(when, step.lastedText(), end(step));
  }

  private static String end(StatusPath.Step step) {
    return step.until() == null ? "end" : "";
  }
}
