package swath.internal.batch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import swath.host.Host;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.journal.BatchJournal;
import swath.journal.JobSnapshot;
import swath.processing.JobMetadata;
import swath.tracking.JobFeed;
import swath.tracking.JobListTrackingState;

/**
 * Waits for a batch's jobs: keeps what UP42 says of them, and paints how far the rows are. Used by
 * one thread.
 */
class BatchWatch {
  /** What goes on with a wait that was broken off: the end of a sentence. */
  static final String RESUME = "running this cell again";

  private final SessionScope scope;
  private final SharedSession shared;
  private final BatchJournal journal;
  private final String name;
  private final @Nullable Integer within;
  private final Map<String, JobSnapshot> heard = new HashMap<>();
  private final Map<String, JobMetadata> last = new HashMap<>();
  private String shown = "";

  BatchWatch(SessionScope scope, BatchJournal journal, String name, @Nullable Integer within) {
    this.scope = scope;
    this.shared = scope.shared();
    this.journal = journal;
    this.name = name;
    this.within = within;
  }

  /** How many rows wait to be sent. */
  int due() {
    return 0;
  }

  /** Why nothing is sent any more; empty as long as it is. */
  String stopped() {
    return "";
  }

  /** UP42 said something new of a job. */
  void heard(JobMetadata job) {}

  final BatchLines lines() {
    return BatchLines.read(journal, shared.time(), name, heard);
  }

  final void track(JobFeed feed) {
    try (Host.Live live = shared.host().live()) {
      List<JobMetadata> unused =
          shared.tracker().track(feed, null, scope.pollingOfMany(), state -> show(live, state));
    }
  }

  private void show(Host.Live live, JobListTrackingState state) throws InterruptedException {
    for (JobMetadata job : state.jobs()) {
      saw(job, state.asOf());
      if (state.ended()) { // then also of those that did not change it is known until when
        String id = job.json().path("jobID").asText();
        JobNotes.keep(journal, id, JobNotes.of(job, state.asOf()));
      }
    }
    BatchLines lines = lines();
    String now = state.jobs().size() + " " + state.trouble() + stopped() + state.ended();
    boolean isNews = !now.equals(shown);
    shown = now;
    live.frame(new BatchFrame(lines, state, due(), within, stopped(), shared.isSandbox()), isNews);
  }

  /** Keeps what UP42 said of a job, if it is news. */
  final void saw(JobMetadata job, Instant asOf) {
    String id = job.json().path("jobID").asText();
    if (last.put(id, job) == job) {
      return; // it has ended, and was not asked for again
    }
    JobSnapshot known = heard.get(id);
    JobSnapshot now = JobNotes.of(job, asOf);
    if (known == null || !known.json().equals(now.json())) {
      heard.put(id, now);
      JobNotes.keep(journal, id, now);
      heard(job);
    }
  }
}
