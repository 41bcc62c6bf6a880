package swath;

import java.time.Instant;
import org.jfree.chart.JFreeChart;
import swath.chart.HistoryChart;
import swath.internal.column.TableName;
import swath.internal.session.SessionScope;
import swath.journal.StatusHistory;
import swath.processing.JobMetadata;
import swath.report.StatusPath;
import swath.table.HistoryTables;
import swath.view.Block;
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
public final class History extends ChartView {
  private final StatusHistory statuses;
  private final JobMetadata job;
  private final Instant asOf;

  History(SessionScope scope, JobMetadata job, Instant asOf) {
    super(scope.shared().isSandbox());
    this.statuses = statuses(scope, job);
    this.job = job;
    this.asOf = asOf;
  }

  private static StatusHistory statuses(SessionScope scope, JobMetadata job) {
    String jobId = job.jobId();
    return StatusHistory.of(jobId, job, scope.shared().journal().observations(jobId));
  }

  /** The statuses, the earliest first. */
  public StatusHistory statusHistory() {
    return statuses;
  }

  /** The job as UP42 last described it. */
  public JobMetadata metadata() {
    return job;
  }

  /** The statuses as a Tablesaw table, those that nobody saw among them. */
  @Override
  public Table table() {
    return HistoryTables.of(
        path(), TableName.of("History of job " + statuses.jobId(), isSandbox()));
  }

  @Override
  public JFreeChart chart() {
    return HistoryChart.of(statuses, job, asOf, isSandbox());
  }

  @Override
  public Instant asOf() {
    return asOf;
  }

  private StatusPath path() {
    return StatusPath.of(statuses, asOf);
  }

  @Override
  String heading() {
    return "History of job " + statuses.jobId();
  }

  @Override
  Block[] words() {
    return new Block[0]; // the table says all
  }

  @Override
  String alt() {
    return path().text();
  }
}
