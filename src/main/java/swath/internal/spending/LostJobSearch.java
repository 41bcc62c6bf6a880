package swath.internal.spending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.internal.session.SharedSession;
import swath.journal.Submission.State;
import swath.processing.JobMetadata;

/**
 * Searches for the job of an execution that was not answered: lists lag, so it asks 1, 3, 9 and 60
 * s after the failure.
 */
final class LostJobSearch {
  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofSeconds(9),
          Duration.ofSeconds(60));

  private final SharedSession shared;
  private final MatchingJobs same;
  private final String key;
  private final Instant priced;

  /**
   * A search.
   *
   * @param key the submission's in the journal
   * @param priced UP42's clock when it quoted the price, right before the execution
   */
  LostJobSearch(SharedSession shared, MatchingJobs same, String key, Instant priced) {
    this.shared = shared;
    this.same = same;
    this.key = key;
    this.priced = priced;
  }

  /** The one job that it can be, noted as its own; empty when there is none, or more than one. */
  Optional<JobMetadata> find() {
    long failure = shared.time().nanoTime();
    try {
      for (Duration look : LOOKS) {
        Duration gone = Duration.ofNanos(shared.time().nanoTime() - failure);
        if (look.compareTo(gone) > 0) {
          shared.time().sleep(look.minus(gone));
        }
        List<JobMetadata> found = look();
        if (found.size() > 1) {
          return Optional.empty();
        }
        Optional<JobMetadata> assigned = found.stream().findFirst().flatMap(this::assigned);
        if (assigned.isPresent()) {
          return assigned;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CallInterruptedException e) {
      return Optional.empty(); // the flag is set; the exception that follows says what is unknown
    }
    return Optional.empty();
  }

  private List<JobMetadata> look() {
    try {
      return same.listedSince(priced).filter(job -> !shared.journal().made(job.jobId())).toList();
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return List.of(); // as if nothing was found: the next search may find it
    }
  }

  // What another kernel is sending right now may have made what is listed: its answer decides.
  private Optional<JobMetadata> assigned(JobMetadata job) {
    Instant latest = shared.time().instant().minus(shared.http().options().timeouts().call());
    boolean othersAreOpen =
        same.submittedSince(latest).stream()
            .anyMatch(past -> !past.key().equals(key) && past.state() == State.SUBMITTING);
    return !othersAreOpen && shared.journal().assigned(key, job.jobId())
        ? Optional.of(job)
        : Optional.empty();
  }
}
