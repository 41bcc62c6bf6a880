package swath.http;

import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;

/**
 * Credentials are missing, incomplete, contradictory or unsafe; the message says which and what to
 * do. No request was sent.
 *
 * <pre>{@code
 * catch (CredentialsException e) {
 *   System.out.println(e.getMessage());
 * }
 * }</pre>
 */
public final class CredentialsException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  /** An exception with a message that says what is wrong and what to do. */
  public CredentialsException(String message) {
    super(message);
  }

  CredentialsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
