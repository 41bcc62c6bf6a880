package swath.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Results were asked of a job that ended without any.
 *
 * <pre>{@code
 * catch (JobFailedException e) {
 *   up42.job(e.jobId()).errors();
 * }
 * }</pre>
 */
public final class JobFailedException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private final String jobId;
  private final transient JsonNode json;

  /**
   * Says how the job ended.
   *
   * @param json the job as UP42 described it
   */
  public JobFailedException(String message, String jobId, JsonNode json) {
    super(message);
    this.jobId = jobId;
    this.json = json;
  }

  /** The job's id. */
  public String jobId() {
    return jobId;
  }

  /** The job as UP42 described it; a missing node after serialization. */
  public JsonNode json() {
    return json == null ? MissingNode.getInstance() : json;
  }
}
