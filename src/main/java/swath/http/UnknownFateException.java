package swath.http;

import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;

/**
 * A request that must not be repeated was sent, and nobody knows what became of it: its answer was
 * lost, late, unreadable or an error of the server.
 *
 * <p>Look for what it may have made before sending it again.
 *
 * <pre>{@code
 * catch (UnknownFateException e) {
 *   api.page(JobQuery.all()); // is the job there?
 * }
 * }</pre>
 */
public final class UnknownFateException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  /** An exception that says what was sent and what came back instead of an answer. */
  public UnknownFateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
