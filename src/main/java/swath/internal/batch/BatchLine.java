package swath.internal.batch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import swath.http.Json;
import swath.internal.card.JobSpans;
import swath.internal.session.LedgerEntry;
import swath.internal.session.LedgerEntry.Fate;
import swath.internal.spending.PaidJobs;
import swath.journal.BatchRow;
import swath.journal.JobSnapshot;
import swath.journal.RowState;
import swath.journal.Submission;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;

/**
 * All that is known of a row: nothing of it is kept twice, so its state follows from what was sent
 * and from what UP42 said of its job.
 *
 * @param row what was planned
 * @param sent all that was sent for it and not refused, the latest first
 * @param entries what became of the credits of each of these
 * @param job what UP42 last said of its job; null if there is none or nobody heard of it
 * @param asOf when UP42 said it
 * @param state what became of it
 */
public record BatchLine(
    BatchRow row,
    List<Submission> sent,
    List<LedgerEntry> entries,
    @Nullable JobMetadata job,
    @Nullable Instant asOf,
    RowState state) {
  static BatchLine of(
      BatchRow row, List<Submission> sent, Map<String, JobSnapshot> snapshots, String writer) {
    String jobId = jobId(row, sent);
    JobSnapshot known = jobId == null ? null : snapshots.get(jobId);
    JobMetadata job = known == null ? null : new JobMetadata(known.json());
    return new BatchLine(
        row,
        sent,
        sent.stream().map(one -> entry(one, snapshots)).toList(),
        job,
        known == null ? null : known.asOf(),
        state(row, sent, jobId, job, writer));
  }

  private static RowState state(
      BatchRow row,
      List<Submission> sent,
      @Nullable String jobId,
      @Nullable JobMetadata job,
      String writer) {
    if (jobId != null) {
      return job != null && hasRun(JobSpans.status(job)) ? RowState.ENDED : RowState.SUBMITTED;
    }
    Optional<Submission> open = sent.stream().filter(Submission::isOpen).findFirst();
    if (open.isPresent()) {
      return isOf(open.get(), writer) ? RowState.SUBMITTING : RowState.UNKNOWN;
    }
    return row.refusal().isEmpty() ? RowState.PLANNED : RowState.REFUSED;
  }

  private static boolean isOf(Submission open, String writer) {
    return open.state() == Submission.State.SUBMITTING
        && open.claim() != null
        && open.claim().writer().equals(writer);
  }

  private static boolean hasRun(JobStatus status) {
    return status.isTerminal() || status == JobStatus.SUCCESSFUL || status == JobStatus.FAILED;
  }

  static @Nullable String jobId(BatchRow row, List<Submission> sent) {
    if (row.foundJob() != null) {
      return row.foundJob();
    }
    // The latest decides: what was sent anew after a failure may be of unknown fate.
    return sent.isEmpty() ? null : sent.get(0).jobId();
  }

  /** Names it in its batch. */
  public String key() {
    return row.key();
  }

  /** Its job; null if there is none. */
  public @Nullable String jobId() {
    return jobId(row, sent);
  }

  /** What nobody knows the fate of; empty if there is nothing. */
  public Optional<Submission> open() {
    return sent.stream().filter(Submission::isOpen).findFirst();
  }

  /** Whether its job was paid for before, or by somebody else. */
  public boolean isFound() {
    return row.foundJob() != null && sent.stream().noneMatch(one -> one.jobId() != null);
  }

  /** Whether its job went wrong, so that it has no results. */
  public boolean hasFailed() {
    return job != null && !PaidJobs.isRight(job);
  }

  /** Its job, for a wait: of one that nobody heard of, its id alone is known. */
  JobMetadata waitedFor() {
    return job != null
        ? job
        : new JobMetadata(Json.object().put("jobID", jobId()).put("processID", row.processId()));
  }

  /** The entry of its latest execution; empty if this batch executed nothing for it. */
  public Optional<LedgerEntry> entry() {
    return entries.stream().findFirst();
  }

  /** The price that was quoted; empty if there was none. */
  public OptionalInt price() {
    Integer planned = row.price();
    return !sent.isEmpty()
        ? OptionalInt.of(sent.get(0).credits())
        : planned == null ? OptionalInt.empty() : OptionalInt.of(planned);
  }

  /** What was charged or is held for its job; empty if nobody knows, or nothing was sent. */
  public OptionalInt charged() {
    if (isFound()) {
      return OptionalInt.of(0);
    }
    return entry()
        .filter(entry -> entry.state() != CreditState.UNKNOWN)
        .map(entry -> OptionalInt.of(entry.committed()))
        .orElse(OptionalInt.empty());
  }

  /** What counts against the batch's credits: all that was sent and may be charged. */
  public long committed() {
    return entries.stream().mapToLong(LedgerEntry::committed).sum();
  }

  private static LedgerEntry entry(Submission one, Map<String, JobSnapshot> snapshots) {
    String id = one.jobId();
    JobSnapshot known = id == null ? null : snapshots.get(id);
    return new LedgerEntry(
        one.processId(),
        one.credits(),
        id == null ? Fate.UNKNOWN : Fate.EXECUTED,
        known == null ? null : new JobMetadata(known.json()));
  }
}
