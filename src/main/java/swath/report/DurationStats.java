package swath.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import swath.view.Words;

/**
 * Many lengths of time in four numbers. Quantiles are nearest ranks: each is a length that
 * occurred.
 *
 * @param n how many lengths
 * @param median half of them are at most this
 * @param p90 nine in ten are at most this
 * @param longest the longest
 */
public record DurationStats(int n, Duration median, Duration p90, Duration longest) {
  /** The numbers of some lengths; zeros when there are none. */
  public static DurationStats of(List<Duration> lengths) {
    if (lengths.isEmpty()) {
      return new DurationStats(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
    List<Duration> sorted = lengths.stream().sorted().toList();
    return new DurationStats(
        sorted.size(), rank(sorted, 0.5), rank(sorted, 0.9), sorted.get(sorted.size() - 1));
  }

  private static Duration rank(List<Duration> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** As text: {@code median 6 min, nine in ten within 11 min (41 jobs)}. */
  public String text() {
    return n == 0
        ? "not known of any job"
        : String.format(
            Locale.ROOT,
            "median %s, nine in ten within %s (%s)",
            Words.duration(median),
            Words.duration(p90),
            Words.count(n, "job"));
  }
}
