package swath.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import swath.view.Lenient;

/**
 * Which unfinished jobs look stalled: UP42 has not changed them for a day, and for twenty times
 * what 99 in 100 jobs of their process took at most. Real accounts have jobs that have been {@code
 * running} or {@code accepted} for months.
 *
 * <pre>{@code
 * StallRule rule = StallRule.of(up42.jobs().list().metadata());
 * rule.isStalled(job.metadata(), up42.now());  // true
 * rule.limit("pansharpening");                // PT24H
 * }</pre>
 *
 * <p>The basis are the ended jobs of a list, from creation to end; of a process with fewer than
 * twenty of them those of all processes. Without any, a job is called stalled after thirty days:
 * the longest seen on a real account were some days. Immutable and thread-safe.
 */
public final class StallRule {
  private static final Duration LEAST = Duration.ofDays(1);
  private static final Duration WITHOUT_BASIS = Duration.ofDays(30);
  private static final int FEWEST = 20;
  private static final int TIMES = 20;
  private static final double SHARE = 0.99;

  private final Map<String, Duration> limits;
  private final Duration otherwise;

  private StallRule(Map<String, Duration> limits, Duration otherwise) {
    this.limits = limits;
    this.otherwise = otherwise;
  }

  /** The rule for a job of which no list is at hand. */
  public static StallRule withoutList() {
    return new StallRule(Map.of(), WITHOUT_BASIS);
  }

  /** The rule that follows from a list. */
  public static StallRule of(Iterable<JobMetadata> jobs) {
    Basis basis = new Basis();
    jobs.forEach(basis::add);
    return basis.rule();
  }

  /** What the ended jobs of a list took, gathered job by job. One thread uses it. */
  public static final class Basis {
    private final Map<String, Lengths> byProcess = new HashMap<>();
    private final Lengths all = new Lengths();

    /** Takes a job into account. */
    public void add(JobMetadata job) {
      JobRun run = JobRun.of(job);
      if (run.status().hasEnded()) {
        run.took()
            .ifPresent(
                took -> {
                  String process = Lenient.or("", job::processId);
                  byProcess.computeIfAbsent(process, id -> new Lengths()).add(took.toMillis());
                  all.add(took.toMillis());
                });
      }
    }

    /** The rule that follows from the jobs so far. */
    public StallRule rule() {
      if (all.count == 0) {
        return withoutList();
      }
      Map<String, Duration> limits = new HashMap<>();
      byProcess.forEach(
          (process, lengths) -> {
            if (lengths.count >= FEWEST) {
              limits.put(process, lengths.limit());
            }
          });
      return new StallRule(Map.copyOf(limits), all.limit());
    }
  }

  /** Milliseconds. */
  private static final class Lengths {
    private long[] values = new long[16];
    private int count;

    void add(long value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      values[count++] = value;
    }

    // The nearest rank: a length that occurred.
    Duration limit() {
      long[] sorted = Arrays.copyOf(values, count);
      Arrays.sort(sorted);
      Duration limit =
          Duration.ofMillis(sorted[(int) Math.ceil(SHARE * count) - 1]).multipliedBy(TIMES);
      return limit.compareTo(LEAST) < 0 ? LEAST : limit;
    }
  }

  /** For how long a job of that process may be unchanged before it looks stalled. */
  public Duration limit(String processId) {
    return limits.getOrDefault(processId, otherwise);
  }

  /** Whether the job looks stalled at {@code now}; never throws. */
  public boolean isStalled(JobMetadata job, Instant now) {
    return isStalled(
        Lenient.or(JobStatus.UNKNOWN, job::jobStatus),
        Lenient.or("", job::processId),
        Lenient.orNull(job::updatedAt),
        now);
  }

  /**
   * The same of the three members that it depends on.
   *
   * @param updated when the job was changed last; null where nobody knows: then it is not stalled
   */
  public boolean isStalled(
      JobStatus status, String processId, @Nullable Instant updated, Instant now) {
    return status.isUnderWay()
        && updated != null
        && updated.isBefore(now)
        && Duration.between(updated, now).compareTo(limit(processId)) > 0;
  }
}
