package swath.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.http.TimeSource;
import swath.journal.Journal;
import swath.journal.StatusHistory;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.view.Lenient;

/** One job of a wait: its latest snapshot, and whether there is more to wait for. */
final class TrackedJob {
  private final String jobId;
  private final TimeSource time;
  private final Journal journal;
  private JobMetadata job;
  private @Nullable Instant seenAt;
  private long settlingSince;
  private boolean settling;
  private boolean missing;

  TrackedJob(JobMetadata job, @Nullable Instant seenAt, TimeSource time, Journal journal) {
    this.jobId = job.jobId();
    this.job = job;
    this.seenAt = seenAt;
    this.time = time;
    this.journal = journal;
  }

  String jobId() {
    return jobId;
  }

  JobMetadata job() {
    return job;
  }

  /** Takes a new snapshot; returns whether the status changed. */
  boolean hear(JobMetadata answer) {
    String word = answer.status();
    String before = TrackingMessages.word(job);
    boolean changed = !word.equals(before);
    job = answer;
    missing = false;
    Instant now = time.instant();
    note(word, now, changed ? seenAt : null);
    seenAt = now;
    JobStatus status = answer.jobStatus();
    boolean settles = status == JobStatus.SUCCESSFUL || status == JobStatus.FAILED;
    if (settles && !settling) {
      settlingSince = time.nanoTime();
    }
    settling = settles;
    return changed;
  }

  /** Takes a snapshot whose status is malformed: the wait for this job goes on. */
  boolean hearUnreadable(JobMetadata answer) {
    boolean changed = !TrackingMessages.word(answer).equals(TrackingMessages.word(job));
    job = answer;
    settling = false;
    return changed;
  }

  void goMissing() {
    missing = true;
  }

  boolean isMissing() {
    return missing;
  }

  boolean isSettling() {
    return settling;
  }

  /**
   * Whether nothing more is to be waited for, if the next answer came after one more short wait.
   */
  boolean hasEnded() {
    if (missing || status().isTerminal()) {
      return true;
    }
    long waited = time.nanoTime() - settlingSince + Polling.SETTLING_WAIT.toNanos();
    return settling && waited > Polling.SETTLING_LIMIT.toNanos();
  }

  private JobStatus status() {
    return Lenient.or(JobStatus.UNKNOWN, job::jobStatus); // unknown is never the end
  }

  StatusHistory history() {
    return StatusHistory.of(jobId, job, journal.observations(jobId));
  }

  private void note(String word, Instant at, @Nullable Instant notBefore) {
    try {
      journal.observed(jobId, word, at, notBefore);
    } catch (Up42Exception e) {
      // A full disk costs the history, not the wait.
    }
  }
}
