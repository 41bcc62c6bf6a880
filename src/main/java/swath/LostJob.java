package swath;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import swath.error.Up42Exception;
import swath.http.CallInterruptedException;
import swath.journal.Submission.State;
import swath.processing.JobMetadata;

/**
 * Looks for the job of an execution that was not answered: lists lag, so it looks 1, 3, 9 and 60 s
 * after the failure.
 */
final class LostJob {
  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofSeconds(9),
          Duration.ofSeconds(60));

  private final Core core;
  private final SameJobs same;
  private final String key;
  private final Instant priced;

  /**
   * A search.
   *
   * @param key the submission's in the journal
   * @param priced UP42's clock when it told the price, right before the execution
   */
  LostJob(Core core, SameJobs same, String key, Instant priced) {
    this.core = core;
    this.same = same;
    this.key = key;
    this.priced = priced;
  }

  /** The one job that it can be, noted as its own; empty when there is none, or more than one. */
  Optional<JobMetadata> find() {
    long failure = core.time().nanoTime();
    try {
      for (Duration look : LOOKS) {
        Duration gone = Duration.ofNanos(core.time().nanoTime() - failure);
        if (look.compareTo(gone) > 0) {
          core.time().sleep(look.minus(gone));
        }
        List<JobMetadata> found = look();
        if (found.size() > 1) {
          return Optional.empty();
        }
        Optional<JobMetadata> claimed = found.stream().findFirst().flatMap(this::claimed);
        if (claimed.isPresent()) {
          return claimed;
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
      return same.listedSince(priced).filter(job -> !core.journal().made(job.jobId())).toList();
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return List.of(); // as if it saw nothing: the next look may
    }
  }

  // What another kernel is sending right now may have made what is listed: its answer tells.
  private Optional<JobMetadata> claimed(JobMetadata job) {
    Instant latest = core.time().instant().minus(core.http().options().timeouts().call());
    boolean othersAreOpen =
        same.submittedSince(latest).stream()
            .anyMatch(past -> !past.key().equals(key) && past.state() == State.SUBMITTING);
    return !othersAreOpen && core.journal().claimed(key, job.jobId())
        ? Optional.of(job)
        : Optional.empty();
  }
}
