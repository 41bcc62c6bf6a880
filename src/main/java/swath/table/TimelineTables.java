package swath.table;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import swath.internal.column.Columns;
import swath.report.DurationStats;
import swath.report.JobTimes;
import swath.report.TimelineReport;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Timelines as Tablesaw tables; lengths are seconds, missing where a time is.
 *
 * <pre>{@code
 * Table jobs = TimelineTables.of(report, "timeline");
 * jobs.summarize("ran", mean).by("process");
 * }</pre>
 */
public final class TimelineTables {
  private TimelineTables() {}

  /** Columns job, process, title, status, created, waited, ran, settled, total; oldest first. */
  public static Table of(TimelineReport report, String name) {
    StringColumn job = Columns.id("job");
    StringColumn process = StringColumn.create("process");
    StringColumn title = StringColumn.create("title");
    StringColumn status = Columns.status("status");
    InstantColumn created = InstantColumn.create("created");
    DoubleColumn waited = Columns.seconds("waited");
    DoubleColumn ran = Columns.seconds("ran");
    DoubleColumn settled = Columns.seconds("settled");
    DoubleColumn total = Columns.seconds("total");
    for (JobTimes span : report.spans()) {
      job.append(span.jobId());
      process.append(span.processId());
      title.append(span.title());
      status.append(span.rawStatus());
      created.append(span.created());
      append(waited, span.waited());
      append(ran, span.ran());
      append(settled, span.settling());
      append(total, span.isLive() ? Optional.empty() : Optional.of(span.length()));
    }
    return Table.create(name, job, process, title, status, created, waited, ran, settled, total);
  }

  /** Run times by process: columns process, runs, median, p90, longest; most runs first. */
  public static Table byProcess(TimelineReport report, String name) {
    StringColumn process = StringColumn.create("process");
    IntColumn runs = IntColumn.create("runs");
    DoubleColumn median = Columns.seconds("median");
    DoubleColumn p90 = Columns.seconds("p90");
    DoubleColumn longest = Columns.seconds("longest");
    for (Map.Entry<String, DurationStats> row : report.ranByProcess().entrySet()) {
      process.append(row.getKey());
      runs.append(row.getValue().n());
      median.append(seconds(row.getValue().median()));
      p90.append(seconds(row.getValue().p90()));
      longest.append(seconds(row.getValue().longest()));
    }
    return Table.create(name, process, runs, median, p90, longest);
  }

  private static void append(DoubleColumn column, Optional<Duration> length) {
    length.ifPresentOrElse(l -> column.append(seconds(l)), column::appendMissing);
  }

  private static double seconds(Duration length) {
    return length.toMillis() / 1e3;
  }
}
