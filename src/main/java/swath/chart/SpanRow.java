package swath.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.SymbolAxis;
import org.jspecify.annotations.Nullable;
import swath.report.JobTimes;
import swath.view.Sanitizer;
import swath.view.Words;

/** How one job's bar is drawn: waiting, running and settling, and a mark where it ends. */
final class SpanRow {
  static final int HEIGHT = 19;
  private static final double BAR = 11;
  private static final double LINE = 13;
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

  /**
   * A row of its own: bar, mark and length. Where rows are lower than a line of words, only each
   * second, third, … row has its length.
   */
  static void row(Canvas canvas, JobTimes span, Places places, int row) {
    double y = canvas.y(row);
    double height = Math.abs(canvas.y(row + 1) - y);
    bar(canvas, span, places, y, Math.max(1, Math.min(BAR, height - 1)), 1);
    if (row % (int) Math.max(1, Math.ceil(LINE / height)) != 0) {
      return;
    }
    double end = places.of(span.end());
    canvas.mark(MarkShape.of(span.ending()), end + 5, y, StatusStyle.mark(span.status()));
    String length =
        span.ending() == JobTimes.Ending.REFUSED
            ? span.status().word()
            : Words.duration(span.length());
    String words = span.isLive() ? length + " so far" : length;
    double right = canvas.area().getMaxX() - canvas.width(words, SwathTheme.SMALL);
    if (end + 14 <= right) {
      canvas.words(words, end + 14, y, SwathTheme.SMALL, SwathTheme.INK);
    } else {
      // In a narrow picture they would end outside: then they lie over the end of the bar.
      canvas.wordsOnCard(words, right, y, SwathTheme.SMALL, SwathTheme.INK);
    }
  }

  /** Rows from the top down, named by title or process. */
  static SymbolAxis rows(String[] names) {
    SymbolAxis rows = new Names(names);
    rows.setInverted(true);
    rows.setRange(-0.5, names.length - 0.5);
    rows.setGridBandsVisible(false);
    rows.setTickMarksVisible(false);
    rows.setAxisLineVisible(false);
    return rows;
  }

  /** Names with room for the widest of them, whichever the height permits to be shown. */
  private static final class Names extends SymbolAxis {
    private static final long serialVersionUID = 1L;

    Names(String[] names) {
      super(null, names);
    }

    @Override
    @SuppressWarnings("rawtypes") // JFreeChart's list is raw
    protected double findMaximumTickLabelWidth(
        List ticks, Graphics2D g2, Rectangle2D area, boolean isVertical) {
      var metrics = g2.getFontMetrics(getTickLabelFont());
      return Stream.of(getSymbols())
          .mapToDouble(name -> metrics.getStringBounds(name, g2).getWidth())
          .max()
          .orElse(0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
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
