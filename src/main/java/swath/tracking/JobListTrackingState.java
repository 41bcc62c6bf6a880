package swath.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.processing.JobMetadata;

/**
 * What a wait for many jobs knows.
 *
 * @param jobs the jobs as they were heard of last, in the order they were given
 * @param startedWaiting when the wait began
 * @param asOf when this was known
 * @param nextPoll when they will be asked for again; null when they won't
 * @param queries rounds of questions asked so far
 * @param trouble why the last poll got no answer; null when it got one
 * @param missing ids of jobs that UP42 no longer knows
 * @param ended whether the wait is over
 */
public record JobListTrackingState(
    List<JobMetadata> jobs,
    Instant startedWaiting,
    Instant asOf,
    @Nullable Instant nextPoll,
    int queries,
    @Nullable String trouble,
    List<String> missing,
    boolean ended) {
  /** Takes copies. */
  public JobListTrackingState {
    jobs = List.copyOf(jobs);
    missing = List.copyOf(missing);
  }

  /** Called after each round of polls for many jobs, on the waiting thread. */
  @FunctionalInterface
  public interface Observer {
    /**
     * Something was heard, or could not be heard.
     *
     * @throws InterruptedException when the thread was interrupted meanwhile; the wait ends
     */
    void polled(JobListTrackingState state) throws InterruptedException;
  }
}
