package swath.chart;

import java.awt.Color;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import swath.report.Anomaly;
import swath.report.CreditDay;
import swath.report.CreditReport;
import swath.view.Words;

/** Credits by day; days out of the ordinary bear their number. */
final class DayBars {
  private static final double DAY = 86_400_000;
  private static final Color NOTHING = new Color(255, 255, 255, 0);

  private DayBars() {}

  static XYPlot plot(CreditReport report) {
    List<CreditDay> days = report.byDay();
    DefaultTableXYDataset data = new DefaultTableXYDataset();
    XYSeries captured = new XYSeries("captured", true, false);
    XYSeries held = new XYSeries("held", true, false);
    XYSeries released = new XYSeries("released", true, false);
    double most = 0;
    for (CreditDay day : days) {
      double noon = start(day.day()).toEpochMilli() + DAY / 2;
      captured.add(noon, AmountBars.orNone(day.amounts().captured()));
      held.add(noon, AmountBars.orNone(day.amounts().held()));
      released.add(noon, AmountBars.orNone(day.amounts().released()));
      most = Math.max(most, day.amounts().cost() + day.amounts().released());
    }
    data.addSeries(captured);
    data.addSeries(held);
    data.addSeries(released);
    data.setIntervalWidth(DAY);
    NumberAxis credits = SwathTheme.amounts("credits a day", most * 1.1);
    Instant first = days.isEmpty() ? report.asOf() : start(days.get(0).day());
    Instant last = start(days.isEmpty() ? tomorrow(report) : end(days));
    XYPlot plot = new XYPlot(data, UtcAxis.of(first, last, 0.01, 0.01), credits, bars(days.size()));
    Canvas.add(plot, canvas -> anomalies(canvas, report));
    return plot;
  }

  private static LocalDate tomorrow(CreditReport report) {
    return Words.day(report.asOf()).plusDays(1);
  }

  private static LocalDate end(List<CreditDay> days) {
    return days.get(days.size() - 1).day().plusDays(1);
  }

  private static StackedXYBarRenderer bars(int n) {
    boolean isFine = n > 150;
    StackedXYBarRenderer bars = new StackedXYBarRenderer(isFine ? 0 : 0.2);
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, SwathTheme.GREEN);
    bars.setSeriesPaint(1, Hatch.STRIPES.of(SwathTheme.BLUE));
    bars.setSeriesPaint(2, isFine ? SwathTheme.EDGE : NOTHING);
    bars.setDrawBarOutline(!isFine);
    bars.setSeriesOutlinePaint(0, SwathTheme.GREEN);
    bars.setSeriesOutlinePaint(1, SwathTheme.BLUE);
    bars.setSeriesOutlinePaint(2, SwathTheme.MUTED);
    return bars;
  }

  private static void anomalies(Canvas canvas, CreditReport report) {
    AnomalyMarkers numbered = new AnomalyMarkers(canvas, new FreeRoom(canvas.area()));
    for (Anomaly anomaly : report.toldAnomalies()) {
      Instant noon = start(anomaly.day()).plusSeconds(43_200);
      numbered.draw(anomaly.number(), canvas.x(noon), canvas.y(anomaly.credits()));
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
