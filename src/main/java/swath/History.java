package swath;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import swath.http.Up42Exception;
import swath.journal.StatusHistory;
import swath.processing.JobMetadata;

/**
 * A job's statuses over time: reported by UP42, seen while somebody waited, in this and earlier
 * sessions. Immutable; asks nothing.
 *
 * <pre>{@code
 * job.history().table();
 * job.history().save(Path.of("history.png"));
 * }</pre>
 */
public final class History {
  private final StatusHistory statuses;
  private final JobMetadata job;
  private final Instant asOf;
  private final boolean isSandbox;

  History(Session session, JobMetadata job, Instant asOf) {
    this.statuses = statuses(session, job);
    this.job = job;
    this.asOf = asOf;
    this.isSandbox = session.core().isSandbox();
  }

  private static StatusHistory statuses(Session session, JobMetadata job) {
    List<StatusHistory.Entry> seen = session.core().journal().observations(job.jobId());
    try {
      return StatusHistory.of(job).merge(seen);
    } catch (Up42Exception e) {
      // UP42's times can't be read; what was seen can.
      return new StatusHistory(job.jobId(), List.of()).merge(seen);
    }
  }

  /** The statuses, the earliest first. */
  public StatusHistory statusHistory() {
    return statuses;
  }

  /** The job as UP42 last told it. */
  public JobMetadata metadata() {
    return job;
  }

  /** When this was so. */
  public Instant asOf() {
    return asOf;
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  @Override
  public String toString() {
    TextTable table = TextTable.of("status", "since (UTC)", ">for", "known how");
    List<StatusHistory.Entry> entries = statuses.entries();
    for (int i = 0; i < entries.size(); i++) {
      StatusHistory.Entry entry = entries.get(i);
      boolean last = i + 1 == entries.size();
      Instant until = last ? asOf : entries.get(i + 1).at();
      table.row(
          entry.word(),
          Text.second(entry.at()),
          last && entry.status().isTerminal()
              ? ""
              : Text.duration(Duration.between(entry.at(), until)),
          how(entry));
    }
    return "History of job "
        + statuses.jobId()
        + Text.sandbox(isSandbox)
        + "\n"
        + table
        + "\nAs of "
        + Text.second(asOf)
        + ".";
  }

  private static String how(StatusHistory.Entry entry) {
    Instant notBefore = entry.notBefore();
    return entry.kind().word()
        + (notBefore == null ? "" : ", changed after " + Text.clock(notBefore));
  }
}
