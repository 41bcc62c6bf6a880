package swath.internal.spending;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import swath.error.CallInterruptedException;
import swath.error.NotFoundException;
import swath.error.Up42Exception;
import swath.internal.card.JobSpans;
import swath.internal.session.SharedSession;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;

/** Finds jobs of the last 30 days with the same process, workspace and inputs. */
final class DuplicateJobs {
  private static final Duration REACH = Duration.ofDays(30);

  /** The last search for the job of an execution that was not answered. */
  private static final Duration SETTLING = Duration.ofSeconds(60);

  private static final Set<JobStatus> WRONG =
      EnumSet.of(
          JobStatus.FAILED,
          JobStatus.RELEASED,
          JobStatus.INVALID,
          JobStatus.REJECTED,
          JobStatus.UNLICENSED);

  private final SharedSession shared;
  private final MatchingJobs same;
  private final Instant since;

  DuplicateJobs(SharedSession shared, MatchingJobs same) {
    this.shared = shared;
    this.same = same;
    this.since = shared.time().instant().minus(REACH);
  }

  /** The newest job that did not fail and was not refused: by the journal, then by the list. */
  Optional<JobMetadata> newest() {
    Optional<JobMetadata> remembered = remembered();
    return remembered.isPresent()
        ? remembered
        : same.listedSince(since).filter(DuplicateJobs::isRight).findFirst();
  }

  /** As {@link #newest()}; empty where UP42 does not answer. */
  Optional<JobMetadata> newestIfKnown() {
    try {
      return newest();
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return Optional.empty(); // a warning less
    }
  }

  private Optional<JobMetadata> remembered() {
    for (Submission past : same.submittedSince(since)) {
      String jobId = past.jobId();
      if (jobId != null) {
        Optional<JobMetadata> job = ask(jobId).filter(DuplicateJobs::isRight);
        if (job.isPresent()) {
          return job;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the same was sent so lately that its job may not be listed yet. */
  boolean isPending() {
    Instant from = shared.time().instant().minus(SETTLING);
    return same.submittedSince(from).stream().anyMatch(this::isOpen);
  }

  private boolean isOpen(Submission past) {
    return switch (past.state()) {
      case SUBMITTING, UNKNOWN -> true;
      case SUBMITTED -> past.jobId() != null && ask(past.jobId()).isEmpty();
      case REFUSED -> false;
    };
  }

  private Optional<JobMetadata> ask(String jobId) {
    try {
      return Optional.of(shared.api().job(jobId));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static boolean isRight(JobMetadata job) {
    return !WRONG.contains(JobSpans.status(job));
  }
}
