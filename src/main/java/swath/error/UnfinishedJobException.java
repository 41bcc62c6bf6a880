package swath.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wait ended before the job did, or results were asked of a job that has not ended. The job
 * itself goes on.
 *
 * <pre>{@code
 * try {
 *   job.track(Duration.ofSeconds(10), 6);
 * } catch (UnfinishedJobException e) {
 *   e.jobIds(); // wait again later
 * }
 * }</pre>
 */
public class UnfinishedJobException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> jobIds;

  /** Says how the wait ended, and how to wait again. */
  public UnfinishedJobException(String message, List<String> jobIds, @Nullable Throwable cause) {
    super(message, cause);
    this.jobIds = List.copyOf(jobIds);
  }

  /** The jobs that have not ended. */
  public List<String> jobIds() {
    return jobIds;
  }
}
