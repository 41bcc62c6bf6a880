package swath.error;

import java.time.Instant;

/**
 * An execution was sent, and nobody knows whether there is a job: no answer came, and it was not in
 * the list of jobs a minute later. Its price counts as spent.
 *
 * <pre>{@code
 * template.executeOnce(); // later: finds the job if there is one, else executes
 * }</pre>
 */
public final class ExecutionUnknownException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private final String processId;
  private final int credits;
  private final Instant at;

  /** Says what was sent, and how to find out whether there is a job. */
  public ExecutionUnknownException(
      String message, String processId, int credits, Instant at, Throwable cause) {
    super(message, cause);
    this.processId = processId;
    this.credits = credits;
    this.at = at;
  }

  /** The process. */
  public String processId() {
    return processId;
  }

  /** The price that was quoted before. */
  public int credits() {
    return credits;
  }

  /** When it was sent, as UP42's clock said just before. */
  public Instant at() {
    return at;
  }
}
