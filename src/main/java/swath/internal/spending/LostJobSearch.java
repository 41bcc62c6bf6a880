package swath.internal.spending;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.internal.session.SharedSession;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.processing.JobMetadata;

/**
 * Searches for the job of an execution that was not answered: lists lag, so it asks 1, 3, 9 and 60
 * s after the failure.
 */
final class LostJobSearch {
  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(9), SendTimes.SEARCH);

  private final SharedSession shared;
  private final Journal journal;
  private final MatchingJobs same;
  private final Submission submission;

  LostJobSearch(SharedSession shared, Journal journal, MatchingJobs same, Submission submission) {
    this.shared = shared;
    this.journal = journal;
    this.same = same;
    this.submission = submission;
  }

  /** The job that it made, noted as its own; empty when none turns up. */
  Optional<JobMetadata> find() {
    long failure = shared.time().nanoTime();
    try {
      for (Duration look : LOOKS) {
        SendTimes.sleepUntil(shared, look, failure);
        Optional<JobMetadata> found = look();
        if (found.isPresent()) {
          return found;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CallInterruptedException e) {
      return Optional.empty(); // the flag is set; the exception that follows says what is unknown
    }
    return Optional.empty();
  }

  private Optional<JobMetadata> look() {
    try {
      List<JobMetadata> listed = same.listedSince(submission.earliestJob(), true).toList();
      new Claims(shared, journal).claim(same.submissions(journal), listed);
      return same.submissions(journal).stream()
          .filter(past -> past.key().equals(submission.key()))
          .flatMap(own -> listed.stream().filter(job -> isOf(own, job)))
          .findFirst();
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return Optional.empty(); // as if nothing was found: the next look may find it
    }
  }

  private static boolean isOf(Submission own, JobMetadata job) {
    return job.json().path("jobID").asText().equals(own.jobId());
  }
}
