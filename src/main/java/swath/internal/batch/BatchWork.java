package swath.internal.batch;

import org.jspecify.annotations.Nullable;
import swath.internal.spending.JobRequest;
import swath.internal.spending.RequestCheck;
import swath.journal.BatchRow;

/**
 * What a run does for one row.
 *
 * @param row the row as it was planned now
 * @param request what it executes
 * @param check what is known of it
 * @param duty what is to be done
 */
public record BatchWork(BatchRow row, JobRequest request, RequestCheck check, Duty duty) {
  /** What is to be done for a row. */
  public enum Duty {
    /** It is executed. */
    EXECUTE,
    /** Its job went wrong, and it is executed anew. */
    RETRY,
    /** Nothing is sent for it. */
    NOTHING
  }

  String key() {
    return row.key();
  }

  boolean isExecuted() {
    return duty != Duty.NOTHING;
  }

  /** The price that the plan showed; null if it showed none. */
  @Nullable Integer price() {
    return row.price();
  }
}
