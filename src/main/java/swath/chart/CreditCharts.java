package swath.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jfree.chart.plot.Plot;
import swath.internal.picture.Drawing;
import swath.report.Anomaly;
import swath.report.CreditReport;
import swath.report.CreditShare;
import swath.report.JobCost;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * Credits as charts. Captured is solid, held has stripes, released is an outline and costs nothing.
 *
 * <pre>{@code
 * SwathChart chart = CreditCharts.accumulated(report, false);
 * chart.text();   // the same as text
 * }</pre>
 *
 * <p>Each throws an {@link swath.error.Up42Exception} where Java cannot draw letters. Stateless.
 */
public final class CreditCharts {
  private static final int MOST_BARS = 25;
  private static final int MOST_MONTHS = 24;

  private CreditCharts() {}

  /** Credits over time, accumulated, with budget, forecast and days out of the ordinary. */
  public static SwathChart accumulated(CreditReport report, boolean isSandbox) {
    List<String> captions = new ArrayList<>();
    captions.add("solid: captured · stripes: held · dotted outline: released, costs nothing");
    captions.add(
        report.forecastText() + (report.forecast().isPresent() ? " (the days underlined)" : ""));
    anomalies(report, captions);
    return chart(
        "Credits over time", 430, report, isSandbox, captions, () -> Accumulated.plot(report));
  }

  /** Credits by process, the dearest first. */
  public static SwathChart byProcess(CreditReport report, boolean isSandbox) {
    return shares("Credits by process", report, report.byProcess(), isSandbox);
  }

  /** Credits by workspace, the dearest first. */
  public static SwathChart byWorkspace(CreditReport report, boolean isSandbox) {
    return shares("Credits by workspace", report, report.byWorkspace(), isSandbox);
  }

  /** Credits by UTC month of the jobs' creation. */
  public static SwathChart byMonth(CreditReport report, boolean isSandbox) {
    List<CreditShare> months = report.byMonth();
    List<CreditShare> shown =
        months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size());
    List<String> captions = new ArrayList<>(List.of(AmountBars.LEGEND));
    if (shown.size() > 4) {
      captions.add("number: captured and held");
    }
    if (shown.size() < months.size()) {
      captions.add("the last " + shown.size() + " of " + months.size() + " months");
    }
    return chart(
        "Credits by month (UTC)",
        400,
        report,
        isSandbox,
        captions,
        () -> AmountBars.columns(shown));
  }

  /** Credits by UTC day of the jobs' creation, with the days out of the ordinary numbered. */
  public static SwathChart byDay(CreditReport report, boolean isSandbox) {
    List<String> captions = new ArrayList<>(List.of(AmountBars.LEGEND));
    anomalies(report, captions);
    return chart(
        "Credits by day (UTC)", 400, report, isSandbox, captions, () -> DayBars.plot(report));
  }

  /** The jobs that cost most. */
  public static SwathChart dearest(CreditReport report, boolean isSandbox) {
    List<CreditShare> jobs = report.dearest().stream().map(CreditCharts::share).toList();
    return bars("The dearest jobs", report, jobs, "jobs", isSandbox);
  }

  /** Price quoted against price charged, where both are known. */
  public static SwathChart quoted(CreditReport report, boolean isSandbox) {
    String n = Words.count(report.quoted().size(), "job") + " with both prices known";
    return chart(
        "Quoted and charged",
        430,
        report,
        isSandbox,
        List.of("on the line: charged as quoted · ring: dearer, diamond: cheaper than quoted", n),
        () -> QuotedDots.plot(report));
  }

  private static SwathChart shares(
      String title, CreditReport report, List<CreditShare> shares, boolean isSandbox) {
    return bars(title, report, shares, "others", isSandbox);
  }

  private static SwathChart bars(
      String title, CreditReport report, List<CreditShare> shares, String rest, boolean isSandbox) {
    List<CreditShare> shown = AmountBars.cut(shares, MOST_BARS, rest);
    int height = 150 + 26 * Math.max(2, shown.size());
    return chart(
        title, height, report, isSandbox, List.of(AmountBars.LEGEND), () -> AmountBars.bars(shown));
  }

  private static CreditShare share(JobCost job) {
    String title = Sanitizer.line(job.title(), 26);
    String name = title.isEmpty() ? Sanitizer.line(job.processId(), 26) : title;
    return new CreditShare(name + " (" + Sanitizer.shortId(job.jobId()) + ")", job.amounts());
  }

  private static SwathChart chart(
      String title,
      int height,
      CreditReport report,
      boolean isSandbox,
      List<String> captions,
      Supplier<Plot> plot) {
    List<String> all = new ArrayList<>(captions);
    all.add(caption(report, isSandbox));
    String words = SwathChart.line(title, SwathChart.sandbox(isSandbox)) + "\n" + report.text();
    return Drawing.withFonts(
        () -> {
          Plot drawn = report.jobs().isEmpty() ? SwathChart.nothing("no jobs") : plot.get();
          return new SwathChart(title, drawn, height + 16 * captions.size(), all, words);
        });
  }

  static String caption(CreditReport report, boolean isSandbox) {
    int unknown = report.unknown().size();
    int stalled = report.total().stalledJobs();
    return SwathChart.line(
        Words.count(report.jobs().size(), "job")
            + (report.isComplete() ? "" : " (the list is partial)"),
        report.period().map(days -> "created " + days).orElse(""),
        unknown == 0 ? "" : unknown + " with unknown credits, not drawn",
        stalled == 0 ? "" : Words.number(stalled) + " look stalled, not drawn",
        report.undated() == 0 ? "" : report.undated() + " without a day of creation",
        "as of " + Words.utc(report.asOf()),
        SwathChart.sandbox(isSandbox));
  }

  /** The days out of the ordinary that bear a number in the picture. */
  private static void anomalies(CreditReport report, List<String> captions) {
    List<Anomaly> told = report.toldAnomalies();
    told.forEach(anomaly -> captions.add(anomaly.shortText()));
    int more = report.anomalies().size() - told.size();
    if (more > 0) {
      captions.add(Words.count(more, "more day") + " out of the ordinary in the table");
    }
  }
}
