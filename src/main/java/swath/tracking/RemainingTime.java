package swath.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
import swath.view.Words;

/**
 * What earlier jobs of the same process took from creation to the end, beside what this one has
 * taken so far: the basis of an estimate.
 *
 * <pre>{@code
 * state.estimate().map(RemainingTime::remaining);
 * }</pre>
 *
 * @param median what half of them took at most
 * @param p90 what nine in ten of them took at most
 * @param runs how many there were
 * @param elapsedRun how long this job has been there
 */
public record RemainingTime(Duration median, Duration p90, int runs, Duration elapsedRun) {
  // Below three, a median says less than it seems to.
  private static final int FEWEST = 3;

  /** What earlier jobs took; empty when there are too few. */
  static List<Duration> lengths(List<JobMetadata> earlier) {
    List<Duration> lengths = new ArrayList<>();
    for (JobMetadata job : earlier) {
      JobRun.of(job).took().filter(took -> !took.isZero()).ifPresent(lengths::add);
    }
    lengths.sort(null);
    return lengths.size() < FEWEST ? List.of() : List.copyOf(lengths);
  }

  /** The estimate at {@code now}; empty without a basis. */
  static Optional<RemainingTime> of(List<Duration> sorted, Instant created, Instant now) {
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RemainingTime(
            rank(sorted, 0.5), rank(sorted, 0.9), sorted.size(), Words.since(created, now)));
  }

  /** What would be left if this job took as long as the median; empty when it is past that. */
  public Optional<Duration> remaining() {
    Duration left = median.minus(elapsedRun);
    return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
  }

  /** Whether this job has taken longer than nine in ten of the earlier ones. */
  public boolean isUnusuallyLong() {
    return elapsedRun.compareTo(p90) > 0;
  }

  /** The basis as a sentence. */
  public String basis() {
    return "median of "
        + Words.number(runs)
        + " earlier runs of this process: "
        + Words.duration(median)
        + "; nine in ten within "
        + Words.duration(p90);
  }

  /** The estimate and its basis as a sentence. */
  @Override
  public String toString() {
    String left =
        remaining()
            .map(d -> "about " + Words.duration(d) + " left")
            .orElse(isUnusuallyLong() ? "longer than nine in ten" : "longer than the median");
    return left + " (" + basis() + ")";
  }

  // The nearest rank: a time that was really taken.
  private static Duration rank(List<Duration> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
