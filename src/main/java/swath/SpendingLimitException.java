package swath;

import swath.error.Up42Exception;

/**
 * A limit of yours is below what would be spent, or the price is unknown. Nothing was executed.
 *
 * <pre>{@code
 * template.spendingAtMost(200).executeOnce(); // a higher limit
 * }</pre>
 */
public final class SpendingLimitException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  SpendingLimitException(String message) {
    super("Nothing was executed: " + message);
  }
}
