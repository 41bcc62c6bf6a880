package swath.chart;

import java.time.Duration;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import swath.report.DurationStats;
import swath.report.JobTimes;
import swath.report.TimelineReport;
import swath.view.Words;

/** A bar a job from its own creation: lengths compare although the jobs lie far apart. */
final class AlignedBars {
  private AlignedBars() {}

  static XYPlot plot(TimelineReport report) {
    List<JobTimes> spans = report.spans();
    NumberAxis since = DurationAxis.since("time since the job was created", reach(report), 0.32);
    XYPlot plot =
        new XYPlot(
            null,
            since,
            SpanRow.rows(spans.stream().map(AlignedBars::name).toArray(String[]::new)),
            new XYLineAndShapeRenderer());
    plot.setRangeGridlinesVisible(false);
    Duration reach = reach(report);
    Canvas.add(plot, canvas -> draw(canvas, spans, reach));
    return plot;
  }

  /**
   * How far the axis reaches: to the longest bar, but at most eight times the median, so that one
   * job of days does not make hairlines of those of minutes.
   */
  private static Duration reach(TimelineReport report) {
    Duration longest = report.longest(1).get(0).length();
    Duration median =
        DurationStats.of(report.spans().stream().map(JobTimes::length).toList()).median();
    Duration most = median.multipliedBy(8);
    return most.isZero() || longest.compareTo(most) <= 0 ? longest : most;
  }

  /** How many bars are cut off where the axis ends; their lengths stand beside them. */
  static String cut(TimelineReport report) {
    Duration reach = reach(report);
    long cut = report.spans().stream().filter(s -> s.length().compareTo(reach) > 0).count();
    return cut == 0 ? "" : Words.count(cut, "bar") + " cut at " + Words.duration(reach);
  }

  private static String name(JobTimes span) {
    return Words.utc(span.created()).substring(5, 16) + "  " + SpanRow.name(span);
  }

  private static void draw(Canvas canvas, List<JobTimes> spans, Duration reach) {
    double most = reach.toMillis() / 1e3;
    for (int i = 0; i < spans.size(); i++) {
      JobTimes span = spans.get(i);
      SpanRow.row(
          canvas,
          span,
          at -> canvas.x(Math.min(most, Duration.between(span.created(), at).toMillis() / 1e3)),
          i);
      if (span.length().compareTo(reach) > 0) {
        cut(canvas, canvas.x(most) - 12, canvas.y(i));
      }
    }
  }

  /** Two slanting gaps: the bar goes on further than the axis. */
  private static void cut(Canvas canvas, double x, double y) {
    for (int gap = 0; gap < 2; gap++) {
      double left = x + gap * 5;
      canvas.line(left, y + 7, left + 4, y - 7, SwathTheme.LINE, SwathTheme.CARD);
    }
  }
}
