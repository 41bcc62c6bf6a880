package swath.internal.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.error.SpendingLimitException;
import swath.error.Up42Exception;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.internal.spending.Adoption;
import swath.internal.spending.BatchTerms;
import swath.internal.spending.ExecutionResult;
import swath.internal.spending.JobExecution;
import swath.internal.spending.JobRequest;
import swath.internal.spending.MatchingJobs;
import swath.internal.spending.Planning;
import swath.internal.spending.RequestCheck;
import swath.journal.BatchClaim;
import swath.journal.BatchJournal;
import swath.journal.Journal;
import swath.processing.JobMetadata;
import swath.tracking.JobFeed;
import swath.view.Sanitizer;
import swath.view.Words;

/** What a user does with single rows of a batch. */
public final class BatchVerbs {
  private final SessionScope scope;
  private final SharedSession shared;
  private final String name;

  public BatchVerbs(SessionScope scope, String name) {
    this.scope = scope;
    this.shared = scope.shared();
    this.name = name;
  }

  /** Gives a row of unknown fate the job that it made. */
  public JobMetadata adopt(BatchLine line, String jobId) {
    Journal journal = shared.journalAccess().forSpending();
    try (WriterLock lock = WriterLock.take(journal.batches(), shared.time(), name)) {
      mustBeUnknown(line);
      new LostRows(shared, journal, name).settle(); // whoever was sending is gone
      JobMetadata job =
          Adoption.adopt(
              shared,
              journal,
              MatchingJobs.of(shared, line.row()),
              jobId,
              new BatchClaim(name, line.key(), lock.id()));
      JobNotes.keep(journal.batches(), job, scope.now());
      return job;
    }
  }

  /** Executes a row of unknown fate once more, for that price. */
  public JobMetadata submitAgain(
      BatchLine line, JobRequest request, RequestCheck check, int price, @Nullable Integer within) {
    JobExecution.mayAct(shared);
    Journal journal = shared.journalAccess().forSpending();
    BatchJournal rows = journal.batches();
    try (WriterLock lock = WriterLock.take(rows, shared.time(), name)) {
      mustBeUnknown(line);
      new LostRows(shared, journal, name).settle();
      BatchTerms terms =
          new BatchTerms(
              new BatchClaim(name, line.key(), lock.id()),
              Planning.index(scope, List.of(request)),
              fresh -> mayCost(fresh, line, within),
              BalanceException::stop);
      ExecutionResult made = new JobExecution(scope, request, check, terms).executeAgain(price);
      rows.refused(name, line.key(), "");
      JobNotes.keep(rows, made.job(), made.asOf());
      return made.job();
    }
  }

  // The row counts with its price already; that one is given up.
  private void mayCost(int price, BatchLine line, @Nullable Integer within) {
    long others = BatchLines.read(shared, name).committed() - line.committed();
    if (within != null && others + price > within) {
      throw new SpendingLimitException(
          "of the batch's "
              + Words.credits(within)
              + " "
              + Words.number(within - others)
              + " are left, and the row costs "
              + Words.number(price)
              + ".");
    }
  }

  private static void mustBeUnknown(BatchLine line) {
    if (line.jobId() != null || line.open().isEmpty()) {
      throw new Up42Exception(
          "Nothing was changed: the row \""
              + Sanitizer.code(line.key())
              + "\" is not of unknown fate ("
              + line.state().word()
              + ").");
    }
  }

  /** Waits for the jobs that have not ended. */
  public void track() {
    BatchJournal rows = shared.journal().batches();
    List<JobMetadata> active = BatchLines.read(shared, name).active();
    new BatchWatch(scope, rows, name, null).track(JobFeed.of(active, BatchWatch.RESUME));
  }
}
