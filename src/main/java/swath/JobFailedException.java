package swath;

import java.util.List;
import swath.error.Up42Exception;
import swath.processing.ValidationError;

/**
 * Results were asked of a job that ended without any.
 *
 * <pre>{@code
 * catch (JobFailedException e) {
 *   e.job().errors();
 * }
 * }</pre>
 */
public final class JobFailedException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private final transient Job job;

  JobFailedException(Job job) {
    super(message(job));
    this.job = job;
  }

  /** The job. */
  public Job job() {
    return job;
  }

  private static String message(Job job) {
    StringBuilder text = new StringBuilder("Job " + job.id() + " left no results. ");
    text.append(JobText.end(job.metadata()));
    for (ValidationError error : errors(job)) {
      text.append(' ').append(error.name()).append(": ").append(error.message());
    }
    return text.toString();
  }

  private static List<ValidationError> errors(Job job) {
    try {
      return job.errors();
    } catch (Up42Exception e) {
      return List.of(); // errors that can't be read must not hide that it failed
    }
  }
}
