package swath.report;

import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import swath.processing.CreditConsumption;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;

/**
 * What one job cost: the few members of a job that a credit report keeps. Immutable.
 *
 * @param jobId the job's id, or an empty text where the answer had none
 * @param processId what ran, or an empty text
 * @param workspaceId where it was booked, if it says so
 * @param title the title that somebody gave it: foreign text
 * @param status its status as a word
 * @param isOpen whether its credits may still change
 * @param created when it was created; null if that is missing or unreadable
 * @param fate what became of its credits
 * @param amount how many; null if that is unknown or there are none
 */
public record JobSpend(
    String jobId,
    String processId,
    @Nullable String workspaceId,
    @Nullable String title,
    String status,
    boolean isOpen,
    @Nullable Instant created,
    CreditFate fate,
    @Nullable Integer amount) {

  /** Reads a job; a member that is missing or odd becomes unknown and spoils nothing else. */
  static JobSpend of(JobMetadata job) {
    JobStatus status = Readable.or(job, JobMetadata::jobStatus, JobStatus.UNKNOWN);
    CreditConsumption consumption = Readable.orNull(job, JobMetadata::creditConsumption);
    OptionalInt credits = Readable.or(job, JobMetadata::credits, OptionalInt.empty());
    if (credits.isEmpty()) {
      consumption = null;
    }
    CreditFate fate = CreditFate.of(status, consumption);
    return new JobSpend(
        Readable.or(job, JobMetadata::jobId, ""),
        Readable.or(job, JobMetadata::processId, ""),
        Readable.orNull(job, JobMetadata::workspaceId),
        Readable.<@Nullable String>orNull(job, j -> j.title().orElse(null)),
        Readable.or(job, JobMetadata::status, ""),
        !status.isTerminal() && fate != CreditFate.CAPTURED,
        Readable.orNull(job, JobMetadata::createdAt),
        fate,
        credits.isPresent() ? credits.getAsInt() : null);
  }

  /** Credits deducted. */
  public long captured() {
    return of(CreditFate.CAPTURED);
  }

  /** Credits withheld. */
  public long held() {
    return of(CreditFate.HELD);
  }

  /** Credits that were withheld and given back, where their number is known. */
  public long released() {
    return of(CreditFate.RELEASED);
  }

  /** What it costs as far as anybody knows: deducted or withheld. */
  public long cost() {
    return captured() + held();
  }

  /** Its credits as the sums have them. */
  public Amounts amounts() {
    return Amounts.of(this);
  }

  private long of(CreditFate wanted) {
    return fate == wanted && amount != null ? amount : 0;
  }
}
