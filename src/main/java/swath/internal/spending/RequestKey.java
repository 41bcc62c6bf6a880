package swath.internal.spending;

import com.fasterxml.jackson.databind.JsonNode;
import swath.internal.session.SharedSession;
import swath.processing.JobMetadata;

/** What two requests have in common that are the same: process, workspace and inputs. Stateless. */
final class RequestKey {
  private RequestKey() {}

  static String of(String processId, String workspace, String inputsHash) {
    return String.join("\n", processId, workspace, inputsHash);
  }

  /** The key of the request that a job was executed by. */
  static String of(SharedSession shared, JobMetadata job) {
    return of(
        job.json().path("processID").asText(),
        job.json().path("workspaceID").asText(),
        inputsHash(shared, job));
  }

  static String inputsHash(SharedSession shared, JobMetadata job) {
    JsonNode inputs = job.json().path("definition").path("inputs");
    return shared.inputsHash(inputs);
  }
}
