package swath.http;

import swath.error.Up42Exception;

/**
 * The thread was interrupted while it waited for an answer; the call was cancelled and the thread's
 * interrupt flag is set again.
 *
 * <pre>{@code
 * catch (CallInterruptedException e) {
 *   return; // the user stopped the cell
 * }
 * }</pre>
 */
public final class CallInterruptedException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  /** An exception that says what was interrupted. */
  public CallInterruptedException(String message, InterruptedException cause) {
    super(message, cause);
  }
}
