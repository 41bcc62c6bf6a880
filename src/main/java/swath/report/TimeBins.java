package swath.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Job-seconds by stage and failures, in bins of one width: time counts, not how many jobs touch a
 * bin, so that a settling of a second never counts as much as a run of an hour.
 *
 * @param start where the first bin begins
 * @param width how long each bin is
 * @param waiting job-seconds spent waiting, a bin each
 * @param running job-seconds spent running
 * @param settling job-seconds spent settling
 * @param ended how many jobs ended in each bin, well or not
 * @param failed how many of those failed
 */
public record TimeBins(
    Instant start,
    Duration width,
    List<Double> waiting,
    List<Double> running,
    List<Double> settling,
    List<Integer> ended,
    List<Integer> failed) {
  private static final int MOST_BINS = 160;
  private static final List<Duration> WIDTHS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(7),
          Duration.ofDays(28));

  /** Bins of the spans, the narrowest width of a round number that gives at most 160. */
  static TimeBins of(List<JobTimes> spans, Instant first, Instant last) {
    Duration width = width(Duration.between(first, last));
    long seconds = width.toSeconds();
    Instant start = Instant.ofEpochSecond(Math.floorDiv(first.getEpochSecond(), seconds) * seconds);
    int n = (int) (Duration.between(start, last).toSeconds() / seconds) + 1;
    double[] waiting = new double[n];
    double[] running = new double[n];
    double[] settling = new double[n];
    Integer[] ended = new Integer[n];
    Integer[] failed = new Integer[n];
    Arrays.fill(ended, 0);
    Arrays.fill(failed, 0);
    Bins bins = new Bins(start, seconds);
    for (JobTimes span : spans) {
      bins.add(waiting, span.created(), span.waitEnd());
      bins.add(running, span.started(), span.runEnd());
      bins.add(settling, span.finished(), span.settled());
      if (!span.isLive()) {
        int bin = Math.min(n - 1, bins.of(span.end()));
        ended[bin]++;
        failed[bin] += span.ending() == JobTimes.Ending.FAILED ? 1 : 0;
      }
    }
    return new TimeBins(
        start,
        width,
        list(waiting),
        list(running),
        list(settling),
        List.of(ended),
        List.of(failed));
  }

  /** How many bins. */
  public int size() {
    return ended.size();
  }

  /** Where a bin begins. */
  public Instant startOf(int bin) {
    return start.plus(width.multipliedBy(bin));
  }

  private static Duration width(Duration period) {
    for (Duration width : WIDTHS) {
      if (period.dividedBy(width) < MOST_BINS) {
        return width;
      }
    }
    // Centuries of jobs: some clock is wrong, but the picture must still be drawn.
    return Duration.ofDays(28).multipliedBy(period.toDays() / (28L * MOST_BINS) + 1);
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private record Bins(Instant start, long width) {
    int of(Instant at) {
      return (int) (Duration.between(start, at).toSeconds() / width);
    }

    void add(double[] sums, @Nullable Instant from, @Nullable Instant to) {
      if (from == null || to == null) {
        return;
      }
      double left = seconds(from);
      double right = seconds(to);
      for (int bin = (int) (left / width); bin < sums.length && bin * width < right; bin++) {
        sums[bin] += Math.min(right, (bin + 1.0) * width) - Math.max(left, (double) bin * width);
      }
    }

    private double seconds(Instant at) {
      Duration since = Duration.between(start, at);
      return since.getSeconds() + since.getNano() / 1e9;
    }
  }
}
