package swath.chart;

import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import swath.report.JobTimes;
import swath.report.TimelineReport;
import swath.view.Words;

/** A bar a job on one common time axis, the oldest at the top. */
final class SpanBars {
  private SpanBars() {}

  static XYPlot plot(TimelineReport report) {
    List<JobTimes> spans = report.spans();
    XYPlot plot =
        new XYPlot(
            null,
            UtcAxis.of(report.first(), report.last(), 0.02, 0.2),
            SpanRow.rows(spans.stream().map(SpanRow::name).toArray(String[]::new)),
            new XYLineAndShapeRenderer());
    plot.setRangeGridlinesVisible(false);
    Canvas.add(plot, canvas -> draw(canvas, report));
    return plot;
  }

  private static void draw(Canvas canvas, TimelineReport report) {
    List<JobTimes> spans = report.spans();
    for (int i = 0; i < spans.size(); i++) {
      SpanRow.row(canvas, spans.get(i), canvas::x, i);
    }
    asOf(canvas, report);
  }

  /** The line at which live jobs end; not drawn when there are none. */
  static void asOf(Canvas canvas, TimelineReport report) {
    if (report.spans().stream().anyMatch(JobTimes::isLive)) {
      double x = canvas.x(report.asOf());
      double top = canvas.area().getMinY();
      canvas.line(x, top, x, canvas.area().getMaxY(), SwathTheme.DOTTED, SwathTheme.MUTED);
      String text = "as of " + Words.utc(report.asOf()).substring(11, 19);
      double width = canvas.width(text, SwathTheme.SMALL) + 6;
      boolean fits = x + width < canvas.area().getMaxX();
      canvas.wordsOnCard(
          text, fits ? x + 5 : x - width, top + 8, SwathTheme.SMALL, SwathTheme.MUTED);
    }
  }
}
