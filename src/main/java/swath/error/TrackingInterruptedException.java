package swath.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wait was interrupted, for instance because the cell was stopped. UP42 has no way to cancel a
 * job: it goes on, and so do its costs. The thread's interrupt flag is set.
 *
 * <pre>{@code
 * up42.job(id).track(); // waits again
 * }</pre>
 */
public final class TrackingInterruptedException extends UnfinishedJobException {
  private static final long serialVersionUID = 1L;

  /** Says what was waited for, and how to wait again. */
  public TrackingInterruptedException(
      String message, List<String> jobIds, @Nullable Throwable cause) {
    super(message, jobIds, cause);
  }
}
