package swath.error;

import org.jspecify.annotations.Nullable;

/**
 * No complete answer came from UP42: the connection failed, broke, or took too long. Nothing was
 * spent.
 *
 * <p>What spends ({@code HttpClient.once}) throws this only when nothing had been sent; afterwards
 * it is an {@link UnknownFateException}.
 *
 * <pre>{@code
 * catch (ServiceUnreachableException e) {
 *   System.out.println(e.getMessage()); // names the host and what to check
 * }
 * }</pre>
 */
public final class ServiceUnreachableException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  /** An exception that says what could not be reached, and what to do next. */
  public ServiceUnreachableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
