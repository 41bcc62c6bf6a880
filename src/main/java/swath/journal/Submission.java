package swath.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was about to be executed, and what became of it.
 *
 * @param key names it in the journal
 * @param processId the process
 * @param workspaceId the workspace, or null for the account's own
 * @param inputsHash the {@linkplain CanonicalJson#hash hash} of its inputs: the journal holds no
 *     inputs
 * @param credits the price quoted before
 * @param at when it was about to be sent, by this machine's clock
 * @param serverAt UP42's clock when it quoted the price right before; null where it did not say
 * @param blockedUntil until when the same inputs are not sent again while its fate is unknown, by
 *     this machine's clock
 * @param state what became of it
 * @param jobId the job that it made, once known
 * @param claim the row of a batch that it is for, or null
 */
public record Submission(
    String key,
    String processId,
    @Nullable String workspaceId,
    String inputsHash,
    int credits,
    Instant at,
    @Nullable Instant serverAt,
    Instant blockedUntil,
    State state,
    @Nullable String jobId,
    @Nullable BatchClaim claim) {
  /** How long after it a job can still be its own. */
  static final Duration REACH = Duration.ofMinutes(15);

  /** By how much this machine's clock may be wrong, where UP42's is not known. */
  private static final Duration CLOCK_ERROR = Duration.ofMinutes(5);

  /** What became of a submission. */
  public enum State {
    /** It is being sent; or whoever sent it died meanwhile. */
    SUBMITTING,
    /** It made a job. */
    SUBMITTED,
    /** It made no job, as UP42 said; a job that turns up all the same is its own. */
    REFUSED,
    /** Nobody knows. */
    UNKNOWN
  }

  /** Whether another one is of the same process, workspace and inputs. */
  public boolean isSameAs(Submission other) {
    return processId.equals(other.processId)
        && inputsHash.equals(other.inputsHash)
        && Objects.equals(workspaceId, other.workspaceId);
  }

  /** Whether nobody knows yet if it made a job. */
  public boolean isOpen() {
    return state == State.SUBMITTING || state == State.UNKNOWN;
  }

  /**
   * Whether the same inputs must not be sent at {@code now}, since its fate is unknown; those of a
   * batch's row not before the user says what became of it.
   */
  public boolean isBlocking(Instant now) {
    return isOpen() && (claim != null || now.isBefore(blockedUntil));
  }

  /** The earliest creation, by UP42's clock, of a job that it can have made. */
  public Instant earliestJob() {
    return serverAt == null ? at.minus(CLOCK_ERROR) : serverAt;
  }

  /** Whether a job that was created then can be the one that it made. */
  public boolean canHaveMade(Instant created) {
    Instant latest = serverAt == null ? at.plus(CLOCK_ERROR) : serverAt;
    return !created.isBefore(earliestJob()) && !created.isAfter(latest.plus(REACH));
  }

  /** A copy that is about to be sent now, which blocks for as long as this one would have. */
  public Submission sentAt(Instant now) {
    return copy(now, now.plus(Duration.between(at, blockedUntil)), state, jobId);
  }

  /** A copy in another state. */
  public Submission with(State state, @Nullable String jobId) {
    return copy(at, blockedUntil, state, jobId);
  }

  /** A copy that blocks the same inputs until then. */
  public Submission withBlockedUntil(Instant until) {
    return copy(at, until, state, jobId);
  }

  private Submission copy(Instant at, Instant until, State state, @Nullable String jobId) {
    return new Submission(
        key, processId, workspaceId, inputsHash, credits, at, serverAt, until, state, jobId, claim);
  }
}
