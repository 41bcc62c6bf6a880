package swath.internal.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.journal.BatchJournal;
import swath.journal.JobSnapshot;
import swath.processing.JobMetadata;

/** Keeps what UP42 said of a batch's jobs, without their inputs. Stateless. */
final class JobNotes {
  // Fields that nobody knows may hold anything, a signed address say.
  private static final List<String> KEPT =
      List.of(
          "processID",
          "jobID",
          "accountID",
          "workspaceID",
          "status",
          "created",
          "updated",
          "started",
          "finished");

  private JobNotes() {}

  /** As it is kept: its inputs have addresses and titles. */
  static JobSnapshot of(JobMetadata job, Instant asOf) {
    ObjectNode kept = only(job.json(), KEPT);
    put(kept, "creditConsumption", job, List.of("credits", "holdID", "consumptionID"));
    put(kept, "results", job, List.of("collection", "errors"));
    return new JobSnapshot(kept, asOf);
  }

  private static void put(ObjectNode kept, String name, JobMetadata job, List<String> fields) {
    if (job.json().path(name).isObject()) {
      kept.set(name, only(job.json().path(name), fields));
    } else if (job.json().has(name)) {
      kept.set(name, job.json().path(name));
    }
  }

  private static ObjectNode only(JsonNode json, List<String> fields) {
    ObjectNode kept = Json.object();
    for (String field : fields) {
      if (json.has(field)) {
        kept.set(field, json.path(field));
      }
    }
    return kept;
  }

  /** Keeps it; a journal that can't be written costs the note only. */
  static void keep(BatchJournal journal, JobMetadata job, Instant asOf) {
    keep(journal, job.json().path("jobID").asText(), of(job, asOf));
  }

  static void keep(BatchJournal journal, String jobId, JobSnapshot note) {
    try {
      journal.saw(jobId, note);
    } catch (Up42Exception e) {
      // A full disk costs the snapshot, not the wait.
    }
  }
}
