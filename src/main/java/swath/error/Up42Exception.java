package swath.error;

import org.jspecify.annotations.Nullable;

/**
 * Something that a call could not do: the message says what failed, why, and what to do next.
 *
 * <p>All of Swath's exceptions are unchecked and extend this one.
 *
 * <pre>{@code
 * try {
 *   up42.job(id);
 * } catch (NotFoundException e) {
 *   System.out.println(e.getMessage());
 * }
 * }</pre>
 */
public class Up42Exception extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An exception with a message that stands by itself. */
  public Up42Exception(String message) {
    super(message);
  }

  /** An exception with a message that stands by itself, and what led to it. */
  public Up42Exception(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
