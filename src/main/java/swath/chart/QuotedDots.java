package swath.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import swath.report.CreditReport;
import swath.report.QuotedSpend;
import swath.view.Sanitizer;
import swath.view.Words;

/** Price quoted across, price charged upwards; equal prices lie on the line. */
final class QuotedDots {
  private static final int LABELLED = 3;

  private QuotedDots() {}

  static XYPlot plot(CreditReport report) {
    List<QuotedSpend> jobs = report.quoted();
    if (jobs.isEmpty()) {
      return SwathChart.nothing("no job with both prices known");
    }
    double most =
        jobs.stream().mapToDouble(one -> Math.max(one.quoted(), one.charged())).max().orElse(1);
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
    dots.setUseFillPaint(true);
    series(data, dots, "as quoted", MarkShape.DOT, SwathTheme.GREEN, jobs, 0);
    series(data, dots, "dearer", MarkShape.RING, SwathTheme.VERMILION, jobs, 1);
    series(data, dots, "cheaper", MarkShape.DIAMOND, SwathTheme.BLUE, jobs, -1);
    NumberAxis quoted = SwathTheme.amounts("credits quoted", most);
    NumberAxis charged = SwathTheme.amounts("credits charged", most);
    XYPlot plot = new XYPlot(data, quoted, charged, dots);
    Canvas.add(plot, canvas -> line(canvas, most));
    Canvas.add(plot, canvas -> labels(canvas, jobs));
    return plot;
  }

  private static void series(
      XYSeriesCollection data,
      XYLineAndShapeRenderer dots,
      String name,
      MarkShape mark,
      Color colour,
      List<QuotedSpend> jobs,
      int sign) {
    int index = data.getSeriesCount();
    XYSeries series = new XYSeries(name);
    jobs.stream()
        .filter(one -> Long.signum(one.difference()) == sign)
        .forEach(one -> series.add(one.quoted(), one.charged()));
    data.addSeries(series);
    dots.setSeriesShape(index, mark.shape());
    dots.setSeriesPaint(index, colour);
    dots.setSeriesFillPaint(index, mark == MarkShape.DOT ? colour : SwathTheme.CARD);
    dots.setSeriesOutlinePaint(index, colour);
    dots.setUseOutlinePaint(true);
    dots.setSeriesOutlineStroke(index, new BasicStroke(1.8f));
  }

  private static void line(Canvas canvas, double most) {
    double x = canvas.x(most);
    double y = canvas.y(most);
    canvas.line(canvas.x(0), canvas.y(0), x, y, SwathTheme.DASHED, SwathTheme.QUEUED);
  }

  /** Names the few that differ most. */
  private static void labels(Canvas canvas, List<QuotedSpend> jobs) {
    Comparator<QuotedSpend> byDifference =
        Comparator.comparingLong(one -> Math.abs(one.difference()));
    jobs.stream()
        .filter(one -> one.difference() != 0)
        .sorted(byDifference.reversed().thenComparing(one -> one.job().jobId()))
        .limit(LABELLED)
        .forEach(
            one ->
                canvas.wordsOnCard(
                    Sanitizer.shortId(one.job().jobId())
                        + (one.difference() > 0 ? " +" : " ")
                        + Words.number(one.difference()),
                    canvas.x(one.quoted()) + 9,
                    canvas.y(one.charged()),
                    SwathTheme.SMALL,
                    SwathTheme.INK));
  }
}
