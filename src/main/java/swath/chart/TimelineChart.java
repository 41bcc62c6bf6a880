package swath.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.Plot;
import swath.internal.picture.Drawing;
import swath.report.ChartKind;
import swath.report.JobTimes;
import swath.report.TimelineReport;
import swath.view.Words;

/**
 * Many jobs over time: how long each waited, ran and was being settled. Few jobs get a bar each,
 * more are packed into lanes, many are summed up by time; the caption says which and why.
 *
 * <pre>{@code
 * SwathChart chart = TimelineChart.of(TimelineReport.of(jobs, time.instant()), false);
 * }</pre>
 *
 * <p>Throws an {@link swath.error.Up42Exception} where Java cannot draw letters. Stateless.
 */
public final class TimelineChart {
  static final int AXIS_PIXELS = 560;
  private static final String STAGES =
      "grey: waiting · blue: running (stripes: it failed) · dots: settling";
  private static final String ENDS =
      "dot: succeeded, cross: failed, square: refused, arrow: under way";

  private TimelineChart() {}

  /** The picture that shows these jobs best. */
  public static SwathChart of(TimelineReport report, boolean isSandbox) {
    return of(report, report.picture(AXIS_PIXELS), isSandbox);
  }

  /** A picture of one's own choice. */
  static SwathChart of(TimelineReport report, ChartKind choice, boolean isSandbox) {
    String words =
        SwathChart.line("Jobs over time", SwathChart.sandbox(isSandbox))
            + "\n"
            + report.text()
            + "\npicture: "
            + choice.reason();
    return Drawing.withFonts(() -> draw(report, choice, isSandbox, words));
  }

  private static SwathChart draw(
      TimelineReport report, ChartKind choice, boolean isSandbox, String words) {
    int n = report.spans().size();
    if (n == 0) {
      return new SwathChart(
          "Jobs over time",
          SwathChart.nothing("no jobs"),
          150,
          List.of(caption(report, isSandbox)),
          words);
    }
    Plot plot =
        switch (choice.kind()) {
          case BARS -> SpanBars.plot(report);
          case ALIGNED_BARS -> AlignedBars.plot(report);
          case LANES -> SpanLanes.plot(report);
          case OVERVIEW -> Overview.plot(report);
        };
    int height =
        switch (choice.kind()) {
          case BARS, ALIGNED_BARS -> 180 + SpanRow.HEIGHT * n;
          case LANES -> SpanLanes.height(report.lanes());
          case OVERVIEW -> 500 + 26 * Overview.rows(report);
        };
    List<String> captions = new ArrayList<>();
    if (choice.kind() == ChartKind.Kind.OVERVIEW) {
      captions.addAll(Overview.captions(report));
    } else {
      captions.add(STAGES + " · " + ENDS);
    }
    captions.add(
        SwathChart.line(
            choice.reason(),
            choice.kind() == ChartKind.Kind.ALIGNED_BARS ? AlignedBars.cut(report) : ""));
    captions.add(caption(report, isSandbox));
    return new SwathChart("Jobs over time", plot, height, captions, words);
  }

  private static String caption(TimelineReport report, boolean isSandbox) {
    int n = report.spans().size();
    return SwathChart.line(
        Words.count(n, "job")
            + (report.withoutCreation() == 0
                ? ""
                : " (" + report.withoutCreation() + " more without a time of creation)"),
        report.stalled().isEmpty()
            ? ""
            : Words.number(report.stalled().size()) + " more look stalled, not drawn",
        report.withoutStart() == 0 ? "" : report.withoutStart() + " without a start time",
        n == 0 ? "" : "created " + created(report.spans()),
        "as of " + Words.utc(report.asOf()),
        SwathChart.sandbox(isSandbox));
  }

  private static String created(List<JobTimes> spans) {
    return Words.days(
        Words.day(spans.get(0).created()), Words.day(spans.get(spans.size() - 1).created()));
  }
}
