package swath.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Jobs in bins of one width: how many were created, by how they ended, and how many ended.
 *
 * @param start where the first bin begins
 * @param width how long each bin is
 * @param created how many jobs were created in each bin, for each way to end
 * @param ended how many jobs ended in each bin, well or not
 * @param failed how many of those failed
 */
public record TimeBins(
    Instant start,
    Duration width,
    Map<JobTimes.Ending, List<Integer>> created,
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

  private static final List<Duration> UNITS =
      List.of(
          Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(1));

  /** Bins of the spans, the narrowest width of a round number that gives at most 160. */
  static TimeBins of(List<JobTimes> spans, Instant first, Instant last) {
    Duration width = width(Duration.between(first, last));
    long seconds = width.toSeconds();
    Instant start = Instant.ofEpochSecond(Math.floorDiv(first.getEpochSecond(), seconds) * seconds);
    int n = (int) (Duration.between(start, last).toSeconds() / seconds) + 1;
    Map<JobTimes.Ending, int[]> created = new EnumMap<>(JobTimes.Ending.class);
    for (JobTimes.Ending ending : JobTimes.Ending.values()) {
      created.put(ending, new int[n]);
    }
    int[] ended = new int[n];
    int[] failed = new int[n];
    for (JobTimes span : spans) {
      created.getOrDefault(span.ending(), ended)[bin(start, seconds, span.created(), n)]++;
      if (!span.isLive()) {
        int bin = bin(start, seconds, span.end(), n);
        ended[bin]++;
        failed[bin] += span.ending() == JobTimes.Ending.FAILED ? 1 : 0;
      }
    }
    Map<JobTimes.Ending, List<Integer>> lists = new EnumMap<>(JobTimes.Ending.class);
    created.forEach((ending, counts) -> lists.put(ending, list(counts)));
    return new TimeBins(start, width, lists, list(ended), list(failed));
  }

  private static int bin(Instant start, long seconds, Instant at, int n) {
    return (int) Math.min(n - 1, Duration.between(start, at).toSeconds() / seconds);
  }

  /** The unit that the counts of a bin are told in: a day, an hour, a minute or a second. */
  public Duration unit() {
    return UNITS.stream().filter(unit -> unit.compareTo(width) <= 0).findFirst().orElse(width);
  }

  /** How many jobs a {@link #unit()} a count of one bin is. */
  public double rate(int count) {
    return count * (double) unit().toMillis() / width.toMillis();
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

  private static List<Integer> list(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
