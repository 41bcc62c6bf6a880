package swath.internal.spending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import swath.internal.session.SharedSession;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.journal.Submission.State;
import swath.processing.JobMetadata;
import swath.view.Lenient;

/**
 * Gives jobs that turned up to the submissions that may have made them: each job to one submission,
 * each submission one job, which was created between the submission and a quarter of an hour after
 * it. A refused submission gets one too, where no other can have made it. Thread-safe.
 */
public final class Claims {
  private final SharedSession shared;
  private final Journal journal;

  public Claims(SharedSession shared, Journal journal) {
    this.shared = shared;
    this.journal = journal;
  }

  /** Those since then whose job may still turn up. */
  static List<Submission> unresolved(List<Submission> submissions, Instant since) {
    return submissions.stream()
        .filter(past -> past.jobId() == null && !past.at().isBefore(since))
        .toList();
  }

  /**
   * Gives them out.
   *
   * @param submissions of one request
   * @param jobs that match the request, in any order
   * @return the jobs of submissions of which nobody knew whether they made one
   */
  public List<JobMetadata> claim(List<Submission> submissions, List<JobMetadata> jobs) {
    // What a kernel is sending right now may have made what is listed: its answer decides.
    if (submissions.stream().anyMatch(this::isBeingSent)) {
      return List.of();
    }
    List<JobMetadata> recovered = new ArrayList<>();
    List<JobMetadata> free =
        jobs.stream()
            .filter(job -> Lenient.or(false, () -> !journal.made(job.jobId())))
            .sorted(Comparator.comparing(PaidJobs::created))
            .toList();
    for (JobMetadata job : free) {
      owner(submissions, job)
          .filter(owner -> assign(owner, job) && owner.isOpen())
          .ifPresent(owner -> recovered.add(job));
    }
    return recovered;
  }

  /** Gives it that job. */
  boolean assign(Submission owner, JobMetadata job) {
    boolean isAssigned = journal.assigned(owner.key(), job.jobId());
    if (isAssigned) {
      shared.spending().executed(owner.key(), job);
    }
    return isAssigned;
  }

  /** Whether its kernel may still be sending it. */
  boolean isBeingSent(Submission submission) {
    return submission.state() == State.SUBMITTING
        && shared.time().instant().isBefore(submission.at().plus(SendTimes.longest(shared)));
  }

  // Asked anew for each job, since the one before may have taken its submission.
  private Optional<Submission> owner(List<Submission> submissions, JobMetadata job) {
    Instant created = PaidJobs.created(job);
    return submissions.stream()
        .filter(past -> past.jobId() == null && past.canHaveMade(created))
        .filter(past -> !hasJob(past))
        .min(
            Comparator.comparing((Submission past) -> !past.isOpen())
                .thenComparing(Submission::at, Comparator.reverseOrder()));
  }

  private boolean hasJob(Submission past) {
    return journal.submissions(past.processId(), past.inputsHash(), past.at()).stream()
        .anyMatch(now -> now.key().equals(past.key()) && now.jobId() != null);
  }
}
