package swath.internal.batch;

import swath.error.Up42Exception;

/** The balance does not suffice for a row of a batch, nor for any after it. */
final class BalanceException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private BalanceException(String why) {
    super("Nothing was executed. " + why);
  }

  static void stop(String why) {
    throw new BalanceException(why);
  }
}
