package swath.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.processing.JobMetadata;

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

  UnfinishedJobException(String message, List<String> jobIds, @Nullable Throwable cause) {
    super(message, cause);
    this.jobIds = List.copyOf(jobIds);
  }

  /** Says that {@code job}, as it was known at {@code asOf}, has no results yet. */
  public static UnfinishedJobException withoutResults(JobMetadata job, Instant asOf) {
    return new UnfinishedJobException(
        "Job "
            + Last.seen(job, asOf)
            + " has no results yet. Wait for it by "
            + Last.resume(job.jobId())
            + ".",
        List.of(job.jobId()),
        null);
  }

  /** The jobs that have not ended. */
  public List<String> jobIds() {
    return jobIds;
  }
}
