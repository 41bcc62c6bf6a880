package swath.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.journal.StatusHistory;
import swath.processing.JobMetadata;
import swath.view.Words;

/**
 * What a wait for one job knows.
 *
 * @param job the latest snapshot of the job
 * @param history its statuses so far
 * @param startedWaiting when the wait began
 * @param asOf when this was known
 * @param nextPoll when the next poll is; null when there is none
 * @param queries polls so far
 * @param trouble why the last poll got no answer; null when it got one
 * @param estimate what earlier runs say of the remaining time
 * @param ended whether the wait is over
 */
public record TrackingState(
    JobMetadata job,
    StatusHistory history,
    Instant startedWaiting,
    Instant asOf,
    @Nullable Instant nextPoll,
    int queries,
    @Nullable String trouble,
    Optional<RemainingTime> estimate,
    boolean ended) {
  /** How long the wait had lasted; zero before the first answer. */
  public Duration waited() {
    return Words.since(startedWaiting, asOf);
  }
}
