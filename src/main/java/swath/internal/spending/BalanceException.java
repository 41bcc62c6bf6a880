package swath.internal.spending;

import swath.error.Up42Exception;

/** The balance does not suffice for a row of a batch, nor for any after it. */
public final class BalanceException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  BalanceException(String why) {
    super("Nothing was executed. " + why);
  }
}
