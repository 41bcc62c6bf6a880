package swath.internal.spending;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.internal.session.SharedSession;
import swath.journal.BatchClaim;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.processing.JobMetadata;
import swath.view.Sanitizer;

/** Gives an execution of unknown fate the job that the user says it made. Stateless. */
public final class Adoption {
  private Adoption() {}

  /**
   * Asks for the job and notes it.
   *
   * @param row the row whose execution it is; null for any
   */
  public static JobMetadata adopt(
      SharedSession shared,
      Journal journal,
      MatchingJobs same,
      String jobId,
      @Nullable BatchClaim row) {
    JobMetadata job = shared.api().job(jobId);
    String name = "Job " + Sanitizer.code(job.jobId());
    if (!job.processId().equals(same.processId())) {
      throw new Up42Exception(
          name + " runs " + Sanitizer.code(job.processId()) + ", not " + same.processId() + ".");
    }
    if (journal.made(job.jobId())) {
      throw new Up42Exception(name + " belongs to another execution already.");
    }
    Claims claims = new Claims(shared, journal);
    Optional<Submission> owner =
        candidates(journal, same, row).stream()
            .filter(past -> past.jobId() == null && !claims.isBeingSent(past))
            .filter(past -> !job.createdAt().isBefore(past.earliestJob()))
            .min((a, b) -> Boolean.compare(b.isOpen(), a.isOpen()));
    if (owner.isEmpty() || !claims.assign(owner.get(), job)) {
      throw new Up42Exception(
          "No execution of these inputs is of unknown fate and older than the job, so "
              + name
              + " was left alone. up42.job(\""
              + Sanitizer.code(job.jobId())
              + "\") opens it.");
    }
    return job;
  }

  private static List<Submission> candidates(
      Journal journal, MatchingJobs same, @Nullable BatchClaim row) {
    return same.submissions(journal).stream()
        .filter(past -> row == null || (past.claim() != null && past.claim().isSameRow(row)))
        .toList();
  }
}
