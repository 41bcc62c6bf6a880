package swath.journal;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was about to be executed, and what became of it.
 *
 * @param key names it in the journal
 * @param processId the process
 * @param workspaceId the workspace, or null for the account's own
 * @param inputsHash the {@linkplain CanonicalJson#hash hash} of its inputs: the journal holds no inputs
 * @param credits the price that was quoted before
 * @param at when it was about to be sent
 * @param state what became of it
 * @param jobId the job that it made, once known
 */
public record Submission(
    String key,
    String processId,
    @Nullable String workspaceId,
    String inputsHash,
    int credits,
    Instant at,
    State state,
    @Nullable String jobId) {
  /** What became of a submission. */
  public enum State {
    /** It is being sent; or whoever sent it died meanwhile. */
    SUBMITTING,
    /** It made a job. */
    SUBMITTED,
    /** It made no job. */
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

  /** A copy in another state. */
  public Submission with(State state, @Nullable String jobId) {
    return new Submission(key, processId, workspaceId, inputsHash, credits, at, state, jobId);
  }
}
