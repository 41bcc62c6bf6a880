package swath.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.processing.StallRule;
import swath.view.Lenient;

/**
 * What one job cost: the few members of a job that a credit report keeps. Immutable.
 *
 * @param jobId the job's id, or an empty text where the answer had none
 * @param processId what ran, or an empty text
 * @param workspaceId where it was booked, if it says so
 * @param title the title that somebody gave it: foreign text
 * @param status its status as a word
 * @param isOpen whether its credits are likely to change soon
 * @param isStalled whether it looks stalled, see {@link swath.processing.StallRule}
 * @param created when it was created; null if that is missing or unreadable
 * @param updated when it was changed last; null if that is missing or unreadable
 * @param state what became of its credits
 * @param amount how many; null if that is missing or there are none
 */
public record JobCost(
    String jobId,
    String processId,
    @Nullable String workspaceId,
    @Nullable String title,
    String status,
    boolean isOpen,
    boolean isStalled,
    @Nullable Instant created,
    @Nullable Instant updated,
    CreditState state,
    @Nullable Integer amount) {
  static final Comparator<JobCost> DEAREST_FIRST =
      Comparator.comparingLong(JobCost::cost).reversed().thenComparing(JobCost::jobId);

  /** Reads a job; a field that is missing or malformed becomes unknown. */
  static JobCost of(JobMetadata job) {
    JobStatus status = Lenient.or(JobStatus.UNKNOWN, job::jobStatus);
    OptionalInt credits = Lenient.or(OptionalInt.empty(), job::credits);
    CreditState state = job.creditState();
    return new JobCost(
        Lenient.or("", job::jobId),
        Lenient.or("", job::processId),
        Lenient.orNull(job::workspaceId),
        Lenient.orNull(() -> job.title().orElse(null)),
        Lenient.or("", job::status),
        !status.isTerminal() && (state == CreditState.HELD || state == CreditState.UNKNOWN),
        false,
        Lenient.orNull(job::createdAt),
        Lenient.orNull(job::updatedAt),
        state,
        credits.isPresent() ? credits.getAsInt() : null);
  }

  /** The same, told apart if it looks stalled. */
  JobCost checked(StallRule rule, Instant now) {
    return rule.isStalled(JobStatus.of(status), processId, updated, now)
        ? new JobCost(
            jobId,
            processId,
            workspaceId,
            title,
            status,
            false,
            true,
            created,
            updated,
            state,
            amount)
        : this;
  }

  /** Credits deducted, or charged as it seems. */
  public long captured() {
    return state.isCharged() && amount != null ? amount : 0;
  }

  /** Credits withheld, unless it looks stalled. */
  public long held() {
    return isStalled ? 0 : of(CreditState.HELD);
  }

  /** Credits withheld for a job that looks stalled. */
  public long stalled() {
    return isStalled ? of(CreditState.HELD) : 0;
  }

  /** Whether credits are involved, and UP42 does not say how many or what became of them. */
  public boolean isUnknown() {
    return state == CreditState.UNKNOWN && !isStalled;
  }

  /** Credits that were withheld and given back, where their number is known. */
  public long released() {
    return of(CreditState.RELEASED);
  }

  /** What it costs as far as anybody knows: deducted or withheld. */
  public long cost() {
    return captured() + held();
  }

  /** Its credits as the sums have them. */
  public CreditTotals amounts() {
    return new CreditTotals(
        captured(), held(), stalled(), released(), 1, isStalled ? 1 : 0, isUnknown() ? 1 : 0);
  }

  private long of(CreditState wanted) {
    return state == wanted && amount != null ? amount : 0;
  }
}
