package swath;

import java.time.Instant;
import java.util.List;
import org.jfree.chart.JFreeChart;
import swath.chart.HistoryChart;
import swath.error.Up42Exception;
import swath.journal.StatusHistory;
import swath.processing.JobMetadata;
import swath.report.StatusPath;
import swath.table.HistoryTables;
import swath.table.TableName;
import tech.tablesaw.api.Table;

/**
 * A job's statuses over time: reported by UP42, seen while somebody waited, in this and earlier
 * sessions. Immutable; asks nothing.
 *
 * <pre>{@code
 * job.history().table();
 * job.history().save(Path.of("history.png"));
 * }</pre>
 */
public final class History extends Drawn {
  private final StatusHistory statuses;
  private final JobMetadata job;
  private final Instant asOf;

  History(Session session, JobMetadata job, Instant asOf) {
    super(session.core().isSandbox());
    this.statuses = statuses(session, job);
    this.job = job;
    this.asOf = asOf;
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

  /** The statuses as a Tablesaw table, those that nobody saw among them. */
  public Table table() {
    return HistoryTables.of(
        path(), TableName.of("History of job " + statuses.jobId(), isSandbox()));
  }

  @Override
  public JFreeChart chart() {
    return HistoryChart.of(statuses, job, asOf, isSandbox());
  }

  /** When this was so. */
  public Instant asOf() {
    return asOf;
  }

  private StatusPath path() {
    return StatusPath.of(statuses, asOf);
  }

  @Override
  public String toString() {
    TextTable table = TextTable.of("status", "since (UTC)", ">for", "known how");
    for (StatusPath.Step step : path().steps()) {
      StatusHistory.Entry entry = step.entry();
      table.row(
          step.word(),
          entry == null ? "" : Text.second(entry.at()),
          step.lastedText(),
          entry == null ? "not seen" : how(entry));
    }
    return "History of job "
        + statuses.jobId()
        + Text.sandbox(isSandbox())
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
