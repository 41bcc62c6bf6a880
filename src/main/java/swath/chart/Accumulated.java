package swath.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;
import swath.report.Anomaly;
import swath.report.BudgetLine;
import swath.report.CreditReport;
import swath.report.Forecast;
import swath.report.JobCost;
import swath.view.Words;

/**
 * Credits over time: captured as a solid area, held on top with stripes, released as an outline
 * above; a budget as a line; a forecast dashed, with the days that it rests on shaded.
 */
final class Accumulated {
  // More points than pixels are not seen; each of these is exact, the last of its interval.
  private static final int MOST_POINTS = 1_500;

  private final CreditReport report;
  private final XYSeries captured = new XYSeries("captured");
  private final XYSeries held = new XYSeries("captured and held");
  private final XYSeries released = new XYSeries("captured, held and released");

  private Accumulated(CreditReport report) {
    this.report = report;
  }

  static XYPlot plot(CreditReport report) {
    return new Accumulated(report).draw();
  }

  private XYPlot draw() {
    Instant first = first();
    Instant last = last();
    fill(first);
    NumberAxis credits = SwathTheme.amounts("credits, accumulated", most());
    XYPlot plot = new XYPlot(null, UtcAxis.of(first, last, 0.01, 0.2), credits, null);
    area(plot, 0, captured, SwathTheme.GREEN);
    area(plot, 1, held, SwathTheme.BLUE);
    plot.setDataset(2, new XYSeriesCollection(released));
    plot.setRenderer(2, outline());
    Canvas.add(plot, this::overlay);
    return plot;
  }

  private Instant first() {
    return report.dated().isEmpty()
        ? report.asOf().minusSeconds(86_400)
        : start(Words.day(createdOr(report.dated().get(0))));
  }

  private Instant createdOr(JobCost job) {
    return job.created() == null ? report.asOf() : job.created();
  }

  private Instant last() {
    Instant asOf = report.asOf();
    Instant until = report.forecast().map(f -> start(f.until().plusDays(1))).orElse(asOf);
    return until.isAfter(asOf) ? until : asOf;
  }

  private double most() {
    double spent = report.total().cost() + report.total().released();
    double then = report.forecast().map(Forecast::then).orElse(0L);
    // A budget far above what is spent would press the curve to the floor: it is then only named.
    double budget = report.budget().map(this::level).orElse(0.0);
    double most = Math.max(spent, then);
    return budget <= 4 * most ? Math.max(most, budget) : most;
  }

  private void fill(Instant first) {
    long step = Math.max(1, (report.asOf().toEpochMilli() - first.toEpochMilli()) / MOST_POINTS);
    add(first.toEpochMilli(), 0, 0, 0);
    long c = 0;
    long h = 0;
    long r = 0;
    List<JobCost> jobs = report.dated();
    for (int i = 0; i < jobs.size(); i++) {
      JobCost job = jobs.get(i);
      c += job.captured();
      h += job.held();
      r += job.released();
      long at = createdOr(job).toEpochMilli();
      boolean isLastOfStep =
          i + 1 == jobs.size() || createdOr(jobs.get(i + 1)).toEpochMilli() / step != at / step;
      if (isLastOfStep) {
        add(at, c, h, r);
      }
    }
    add(Math.max(report.asOf().toEpochMilli(), (long) captured.getMaxX()), c, h, r);
  }

  private void add(long at, long c, long h, long r) {
    captured.add(at, c);
    held.add(at, c + h);
    released.add(at, c + h + r);
  }

  private static void area(XYPlot plot, int index, XYSeries series, Color colour) {
    XYStepAreaRenderer area = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
    area.setSeriesPaint(0, index == 0 ? colour : Hatch.STRIPES.of(colour));
    area.setPlotArea(true);
    plot.setDataset(index, new XYSeriesCollection(series));
    plot.setRenderer(index, area);
  }

  private static XYStepRenderer outline() {
    XYStepRenderer outline = new XYStepRenderer();
    outline.setSeriesPaint(0, SwathTheme.MUTED);
    outline.setSeriesStroke(0, SwathTheme.DOTTED);
    return outline;
  }

  private void overlay(Canvas canvas) {
    FreeRoom room = new FreeRoom(canvas.area());
    List<EndLabels.Label> labels = sums(canvas);
    report.forecast().ifPresent(forecast -> labels.add(forecast(canvas, forecast)));
    report.budget().ifPresent(budget -> labels.add(budget(canvas, budget)));
    EndLabels.draw(canvas, room, labels);
    anomalies(canvas, room);
  }

  private EndLabels.Label forecast(Canvas canvas, Forecast forecast) {
    for (LocalDate day : forecast.basis()) {
      double left = canvas.x(start(day));
      double right = canvas.x(start(day.plusDays(1)));
      canvas.bar(left, right, canvas.area().getMaxY() - 5, 5, 1, SwathTheme.MUTED);
    }
    double x = canvas.x(start(forecast.until().plusDays(1)));
    double y = canvas.y(forecast.then());
    canvas.line(
        canvas.x(report.asOf()), canvas.y(forecast.now()), x, y, SwathTheme.DASHED, SwathTheme.INK);
    return new EndLabels.Label("≈ " + Words.number(forecast.then()), x + 6, y);
  }

  private EndLabels.Label budget(Canvas canvas, BudgetLine budget) {
    double y = canvas.y(level(budget));
    Rectangle2D area = canvas.area();
    double left = Math.max(area.getMinX(), day(canvas, budget.from(), area.getMinX()));
    double right = Math.min(area.getMaxX(), day(canvas, budget.to(), area.getMaxX()));
    boolean isAbove = y < canvas.area().getMinY();
    double at = isAbove ? canvas.area().getMinY() + 8 : y;
    if (!isAbove) {
      canvas.line(left, y, right, y, SwathTheme.LINE, SwathTheme.VERMILION);
    }
    String where = isAbove ? " (above this picture)" : "";
    return new EndLabels.Label(budget.text() + where, left + 6, at + (isAbove ? 4 : -9));
  }

  private static double day(Canvas canvas, @Nullable LocalDate day, double otherwise) {
    return day == null ? otherwise : canvas.x(start(day));
  }

  /** A budget of a period begins at what had been spent before it. */
  private double level(BudgetLine budget) {
    LocalDate from = budget.from();
    return budget.credits() + (from == null ? 0 : until(from.minusDays(1)));
  }

  private void anomalies(Canvas canvas, FreeRoom room) {
    AnomalyMarkers numbered = new AnomalyMarkers(canvas, room);
    for (Anomaly anomaly : report.toldAnomalies()) {
      Instant noon = start(anomaly.day()).plusSeconds(43_200);
      numbered.draw(anomaly.number(), canvas.x(noon), canvas.y(until(anomaly.day())));
    }
  }

  private double until(LocalDate day) {
    return report.byDay().stream()
        .filter(one -> !one.day().isAfter(day))
        .mapToLong(one -> one.amounts().cost())
        .sum();
  }

  /** At the right end of each quantity its name and sum. */
  private List<EndLabels.Label> sums(Canvas canvas) {
    double x = canvas.x(report.asOf()) + 8;
    long c = report.total().captured();
    long h = report.total().held();
    long r = report.total().released();
    List<EndLabels.Label> labels = new ArrayList<>();
    labels.add(new EndLabels.Label("captured " + Words.number(c), x, canvas.y(c / 2.0)));
    if (h > 0) {
      labels.add(new EndLabels.Label("held " + Words.number(h), x, canvas.y(c + h / 2.0)));
    }
    if (r > 0) {
      labels.add(new EndLabels.Label("released " + Words.number(r), x, canvas.y(c + h + r / 2.0)));
    }
    return labels;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
