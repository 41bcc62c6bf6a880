package swath.internal.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import swath.error.Up42Exception;
import swath.journal.BatchJournal;
import swath.journal.JobSnapshot;
import swath.processing.JobMetadata;

/** Keeps what UP42 said of a batch's jobs, without their inputs. Stateless. */
final class JobNotes {
  private JobNotes() {}

  /** As it is kept: its inputs have addresses and titles. */
  static JobSnapshot of(JobMetadata job, Instant asOf) {
    ObjectNode copy = job.json().deepCopy();
    copy.remove("definition");
    return new JobSnapshot(copy, asOf);
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
