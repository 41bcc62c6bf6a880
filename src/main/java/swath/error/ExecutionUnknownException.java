package swath.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An execution was sent, and nobody knows whether there is a job: no answer came, and it was not in
 * the list of jobs a minute later. Its price counts as spent. The same inputs are not sent again
 * until {@link #blockedUntil()}, by nobody who shares the journal.
 *
 * <pre>{@code
 * template.executeOnce();        // looks once more: finds the job if it turned up
 * template.adopt("21e447c4-…");  // says which job it made
 * template.executeAgain(40);     // says that it made none: pays 40 credits
 * }</pre>
 */
public final class ExecutionUnknownException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private final String processId;
  private final int credits;
  private final Instant at;
  private final Instant blockedUntil;

  /** Says what was sent, and how to find out whether there is a job. */
  public ExecutionUnknownException(
      String message,
      String processId,
      int credits,
      Instant at,
      Instant blockedUntil,
      @Nullable Throwable cause) {
    super(message, cause);
    this.processId = processId;
    this.credits = credits;
    this.at = at;
    this.blockedUntil = blockedUntil;
  }

  /** The process. */
  public String processId() {
    return processId;
  }

  /** The price that was quoted before. */
  public int credits() {
    return credits;
  }

  /** When it was sent, by this machine's clock. */
  public Instant at() {
    return at;
  }

  /** Until when the same inputs are not sent again, by this machine's clock. */
  public Instant blockedUntil() {
    return blockedUntil;
  }
}
