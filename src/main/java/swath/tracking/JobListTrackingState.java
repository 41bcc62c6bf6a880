package swath.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.processing.JobMetadata;

/**
 * What a wait for many jobs knows.
 *
 * @param jobs the latest snapshots of the jobs, in the order in which they were given
 * @param startedWaiting when the wait began
 * @param asOf when this was known
 * @param nextPoll when the next round of polls is; null when there is none
 * @param queries rounds of polls so far
 * @param trouble why the last poll got no answer; null when it got one
 * @param missing ids of jobs that UP42 no longer knows
 * @param stalled ids of jobs that look stalled: they are not waited for
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
    List<String> stalled,
    boolean ended) {
  /** Takes copies. */
  public JobListTrackingState {
    jobs = List.copyOf(jobs);
    missing = List.copyOf(missing);
    stalled = List.copyOf(stalled);
  }

  /** Called after each round of a wait for many jobs, on the waiting thread. */
  @FunctionalInterface
  public interface Observer {
    /**
     * A round of polls was answered, or failed.
     *
     * @throws InterruptedException when the thread was interrupted meanwhile; the wait ends
     */
    void polled(JobListTrackingState state) throws InterruptedException;
  }
}
