package swath.internal.spending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.processing.Cost;
import swath.processing.JobMetadata;

/**
 * What an execution made.
 *
 * @param job the job as UP42 described it
 * @param asOf when that was so
 * @param origin how the job came about
 * @param cost the price that was quoted right before; null when nothing was executed
 * @param funds the credits before it; null when nothing was executed
 * @param warnings what the user should know, a sentence each
 */
public record ExecutionResult(
    JobMetadata job,
    Instant asOf,
    Origin origin,
    @Nullable Cost cost,
    @Nullable Funds funds,
    List<String> warnings) {
  /** How a job came about. */
  public enum Origin {
    /** UP42 answered the execution with the job. */
    EXECUTED,
    /** The job was there before; nothing was executed. */
    FOUND,
    /** The answer was lost, and the job was found in the list afterwards. */
    RECOVERED
  }

  static ExecutionResult found(JobMetadata job, Instant asOf) {
    return new ExecutionResult(job, asOf, Origin.FOUND, null, null, List.of());
  }
}
