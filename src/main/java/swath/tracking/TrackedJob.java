package swath.tracking;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.http.HttpClient;
import swath.journal.Journal;
import swath.journal.StatusHistory;
import swath.processing.CreditConsumption;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.processing.StallRule;
import swath.view.Lenient;

/** One job of a wait: its latest snapshot, and whether there is more to wait for. */
final class TrackedJob {
  private final String jobId;
  private final HttpClient http;
  private final Journal journal;
  private JobMetadata job;
  private @Nullable Instant seenAt;
  private @Nullable Long absentSince;
  private int settlingPolls;
  private boolean missing;
  private boolean stalled;

  TrackedJob(JobMetadata job, @Nullable Instant seenAt, HttpClient http, Journal journal) {
    this.jobId = job.jobId();
    this.job = job;
    this.seenAt = seenAt;
    this.http = http;
    this.journal = journal;
  }

  String jobId() {
    return jobId;
  }

  JobMetadata job() {
    return job;
  }

  /** It is about to be asked for. */
  void asking() {
    settlingPolls += hasRun() ? 1 : 0;
  }

  /** Takes a new snapshot, as of the server's clock; returns whether the status changed. */
  boolean hear(JobMetadata answer) {
    String word = answer.status();
    String before = TrackingMessages.word(job);
    boolean changed = !word.equals(before);
    job = answer;
    absentSince = null;
    missing = false;
    Instant now = http.serverTime();
    note(word, now, changed ? seenAt : null);
    seenAt = now;
    return changed;
  }

  /** Takes a snapshot whose status is malformed: the wait for this job goes on. */
  boolean hearUnreadable(JobMetadata answer) {
    boolean changed = !TrackingMessages.word(answer).equals(TrackingMessages.word(job));
    job = answer;
    absentSince = null;
    return changed;
  }

  /**
   * UP42 answered as if there were no such job. Once is trouble, which passes: an absence counts
   * when it lasted a minute.
   *
   * @return whether it counts now
   */
  boolean isAbsentForGood() {
    long now = http.time().nanoTime();
    Long since = absentSince;
    if (since == null) {
      absentSince = now;
    } else {
      missing = now - since >= Polling.LONGEST_ABSENCE.toNanos();
    }
    return missing;
  }

  boolean isMissing() {
    return missing;
  }

  /** Whether it has run and its credits may be settled any moment. */
  boolean isSettling() {
    return hasRun()
        && settlingPolls < Polling.SETTLING_POLLS
        && !Lenient.or(true, this::isSettled)
        && Lenient.or(false, this::hasJustFinished);
  }

  /** Whether nothing more is to be waited for. */
  boolean hasEnded() {
    return missing || status().isTerminal() || (hasRun() && !isSettling());
  }

  /** Compares it with what the others took, as of the server's clock. */
  void compare(StallRule rule) {
    stalled = !hasEnded() && rule.isStalled(job, http.serverTime());
  }

  /** Whether it looks stalled: it is asked for, but not waited for. */
  boolean isStalled() {
    return stalled;
  }

  /** Whether it is successful or failed: it rests there, or its credits are settled soon. */
  boolean hasRun() {
    return status() == JobStatus.SUCCESSFUL || status() == JobStatus.FAILED;
  }

  private boolean isSettled() {
    CreditConsumption credits = job.creditConsumption();
    return credits != null && credits.consumptionId() != null;
  }

  private boolean hasJustFinished() {
    Instant end = job.finishedAt().orElseGet(job::updatedAt);
    Duration age = Duration.between(end, http.serverTime());
    return age.compareTo(Polling.SETTLING_AGE) < 0;
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
