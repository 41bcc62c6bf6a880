package swath.chart;

import java.awt.Paint;
import java.time.Instant;
import org.jfree.chart.axis.SymbolAxis;
import swath.report.JobTimes;
import swath.view.Sanitizer;
import swath.view.Words;

/** How one job's bar is drawn: waiting, running and settling, and a mark where it ends. */
final class SpanRow {
  static final int HEIGHT = 19;
  private static final double BAR = 11;
  private static final Paint SETTLING = Hatch.DOTS.of(SwathTheme.MUTED);
  private static final Paint FAILED = Hatch.STRIPES.of(SwathTheme.VERMILION);

  private SpanRow() {}

  /** The three lengths, without the mark. */
  static void bar(
      Canvas canvas, JobTimes span, Places places, double y, double height, double least) {
    double top = y - height / 2;
    double created = places.of(span.created());
    double started = places.of(span.waitEnd());
    canvas.bar(created, started, top, height, least, SwathTheme.QUEUED);
    if (span.runEnd() != null) {
      double run = places.of(span.runEnd());
      canvas.bar(started, run, top, height, least, paint(span));
    }
    if (span.settled() != null && span.finished() != null) {
      double finished = places.of(span.finished());
      double settled = places.of(span.settled());
      if (settled > finished) {
        canvas.bar(finished, settled, top, height, 0, SETTLING);
      }
    }
  }

  private static Paint paint(JobTimes span) {
    return span.ending() == JobTimes.Ending.FAILED ? FAILED : SwathTheme.BLUE;
  }

  /** A row of its own: bar, mark and length. */
  static void row(Canvas canvas, JobTimes span, Places places, double y) {
    bar(canvas, span, places, y, BAR, 1);
    double end = places.of(span.end());
    canvas.mark(MarkShape.of(span.ending()), end + 5, y, StatusStyle.mark(span.status()));
    String length =
        span.ending() == JobTimes.Ending.REFUSED
            ? span.status().word()
            : Words.duration(span.length());
    canvas.words(
        span.isLive() ? length + " so far" : length, end + 14, y, SwathTheme.SMALL, SwathTheme.INK);
  }

  /** Rows from the top down, named by title or process. */
  static SymbolAxis rows(String[] names) {
    SymbolAxis rows = new SymbolAxis(null, names);
    rows.setInverted(true);
    rows.setRange(-0.5, names.length - 0.5);
    rows.setGridBandsVisible(false);
    rows.setTickMarksVisible(false);
    rows.setAxisLineVisible(false);
    return rows;
  }

  static String name(JobTimes span) {
    String title = Sanitizer.line(span.title(), 26);
    return title.isEmpty()
        ? Sanitizer.line(span.processId(), 20) + " " + Sanitizer.shortId(span.jobId())
        : title;
  }

  /** Where an instant lies on the picture. */
  interface Places {
    double of(Instant at);
  }
}
