package swath.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import swath.report.JobTimes;
import swath.report.Lanes;
import swath.report.TimelineReport;
import swath.view.Sanitizer;
import swath.view.Words;

/** Bars packed into lanes: the height is how many jobs there were at a time. */
final class SpanLanes {
  private static final int LABELLED = 5;
  private static final int MOST_CROSSES = 40;
  private static final double HIGHEST = 16;
  private static final int AROUND = 170;
  private static final int LANE = 18;
  private static final double WORDS = 14;
  private static final double GAP = 6;

  private SpanLanes() {}

  static XYPlot plot(TimelineReport report) {
    Lanes lanes = report.lanes();
    NumberAxis height = SwathTheme.amounts("jobs at a time", lanes.count());
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
    List<JobTimes> spans = report.spans();
    boolean hasCrosses = report.failed().size() <= MOST_CROSSES && height >= 3;
    // Failed ones last, so that no other bar hides them.
    for (boolean failed : new boolean[] {false, true}) {
      for (int i = 0; i < spans.size(); i++) {
        JobTimes span = spans.get(i);
        if (failed == (span.ending() == JobTimes.Ending.FAILED)) {
          double y = y(canvas, lanes, i);
          SpanRow.bar(canvas, span, canvas::x, y, height, 0.7);
          if (failed && hasCrosses) {
            canvas.mark(MarkShape.CROSS, canvas.x(span.end()), y, SwathTheme.VERMILION);
          }
        }
      }
    }
    SpanBars.asOf(canvas, report);
    labels(canvas, report, lanes);
  }

  private static double y(Canvas canvas, Lanes lanes, int span) {
    return canvas.y(lanes.lanes().get(span) + 0.5);
  }

  /** The longest have their names beside them, where these hide no bar. */
  private static void labels(Canvas canvas, TimelineReport report, Lanes lanes) {
    Set<String> longest =
        report.longest(LABELLED).stream().map(JobTimes::jobId).collect(Collectors.toSet());
    List<JobTimes> spans = report.spans();
    List<Rectangle2D> bars = bars(canvas, spans, lanes);
    List<Rectangle2D> taken = new ArrayList<>(bars);
    for (int i = 0; i < spans.size(); i++) {
      JobTimes span = spans.get(i);
      if (longest.contains(span.jobId())) {
        String text = Sanitizer.shortId(span.jobId()) + " " + Words.duration(span.length());
        double width = canvas.width(text, SwathTheme.SMALL);
        beside(bars.get(i), width, canvas.area(), taken)
            .ifPresent(
                place -> {
                  taken.add(place);
                  canvas.wordsOnCard(
                      text, place.getX(), place.getCenterY(), SwathTheme.SMALL, SwathTheme.INK);
                });
      }
    }
  }

  /** Room for words right of a bar, else left of it, where nothing is yet. */
  static Optional<Rectangle2D> beside(
      Rectangle2D bar, double width, Rectangle2D area, List<Rectangle2D> taken) {
    double top = bar.getCenterY() - WORDS / 2;
    return DoubleStream.of(bar.getMaxX() + GAP, bar.getX() - GAP - width)
        .<Rectangle2D>mapToObj(x -> new Rectangle2D.Double(x, top, width, WORDS))
        .filter(place -> area.contains(place) && taken.stream().noneMatch(place::intersects))
        .findFirst();
  }

  private static List<Rectangle2D> bars(Canvas canvas, List<JobTimes> spans, Lanes lanes) {
    List<Rectangle2D> bars = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      double x = canvas.x(spans.get(i).created());
      double width = Math.max(1, canvas.x(spans.get(i).end()) - x);
      bars.add(new Rectangle2D.Double(x, y(canvas, lanes, i) - 1, width, 2));
    }
    return bars;
  }
}
