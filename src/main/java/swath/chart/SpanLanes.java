package swath.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import swath.report.JobSpan;
import swath.report.Lanes;
import swath.report.TimelineReport;
import swath.report.Words;

/** Bars packed into lanes: the height is how many jobs there were at a time. */
final class SpanLanes {
  private static final int LABELLED = 5;
  private static final int MOST_CROSSES = 40;
  private static final double HIGHEST = 16;
  private static final int AROUND = 170;
  private static final int LANE = 18;

  private SpanLanes() {}

  static XYPlot plot(TimelineReport report) {
    Lanes lanes = report.lanes();
    NumberAxis height = HouseTheme.amounts("jobs at a time", lanes.count());
    height.setRange(0, Math.max(lanes.count(), 2) + 1);
    XYPlot plot =
        new XYPlot(
            null,
            UtcAxis.of(report.first(), report.last(), 0.01, 0.06),
            height,
            new XYLineAndShapeRenderer());
    Canvas.add(plot, canvas -> draw(canvas, report, lanes));
    return plot;
  }

  /** How high the picture wants to be. */
  static int height(Lanes lanes) {
    return AROUND + Math.max(120, Math.min(320, LANE * lanes.count()));
  }

  private static void draw(Canvas canvas, TimelineReport report, Lanes lanes) {
    double lane = canvas.y(0) - canvas.y(1);
    double height = Math.max(1, Math.min(HIGHEST, lane - 1));
    List<JobSpan> spans = report.spans();
    boolean hasCrosses = report.failed().size() <= MOST_CROSSES && height >= 3;
    // Failed ones last, so that no other bar hides them.
    for (boolean failed : new boolean[] {false, true}) {
      for (int i = 0; i < spans.size(); i++) {
        JobSpan span = spans.get(i);
        if (failed == (span.ending() == JobSpan.Ending.FAILED)) {
          double y = y(canvas, lanes, i);
          SpanRow.bar(canvas, span, canvas::x, y, height, 0.7);
          if (failed && hasCrosses) {
            canvas.mark(Mark.CROSS, canvas.x(span.end()), y, HouseTheme.VERMILION);
          }
        }
      }
    }
    labels(canvas, report, lanes);
    SpanBars.asOf(canvas, report);
  }

  private static double y(Canvas canvas, Lanes lanes, int span) {
    return canvas.y(lanes.lanes().get(span) + 0.5);
  }

  private static void labels(Canvas canvas, TimelineReport report, Lanes lanes) {
    Set<String> longest =
        report.longest(LABELLED).stream().map(JobSpan::jobId).collect(Collectors.toSet());
    List<JobSpan> spans = report.spans();
    List<Rectangle2D> taken = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      JobSpan span = spans.get(i);
      if (longest.contains(span.jobId())) {
        String text = Words.shortId(span.jobId()) + " " + Words.duration(span.length());
        double width = canvas.width(text, HouseTheme.SMALL);
        double x = Math.min(canvas.x(span.end()) + 3, canvas.area().getMaxX() - width);
        double y = y(canvas, lanes, i);
        Rectangle2D place = new Rectangle2D.Double(x - 2, y - 8, width + 4, 16);
        if (taken.stream().noneMatch(place::intersects)) {
          taken.add(place);
          canvas.wordsOnCard(text, x, y, HouseTheme.SMALL, HouseTheme.INK);
        }
      }
    }
  }
}
