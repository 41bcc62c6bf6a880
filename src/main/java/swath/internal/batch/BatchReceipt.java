package swath.internal.batch;

import org.jspecify.annotations.Nullable;
import swath.internal.spending.ExecutionResult;
import swath.internal.spending.ExecutionResult.Origin;
import swath.journal.BatchRow;

/**
 * What came of executing one row.
 *
 * @param row the row
 * @param made its job; null if there is none
 * @param trouble why there is none; empty if there is one
 */
record BatchReceipt(BatchRow row, @Nullable ExecutionResult made, String trouble) {
  /** Whether credits were spent for it. */
  boolean isExecuted() {
    return made != null && made.origin() != Origin.FOUND;
  }

  /** What was spent for it. */
  long credits() {
    return made == null || made.cost() == null ? 0 : made.cost().credits();
  }
}
