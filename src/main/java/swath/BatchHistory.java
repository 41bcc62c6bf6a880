package swath;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import swath.chart.StatusCountsChart;
import swath.internal.batch.BatchLine;
import swath.internal.batch.BatchLines;
import swath.internal.column.Columns;
import swath.internal.column.TableName;
import swath.internal.session.SessionScope;
import swath.journal.StatusHistory;
import swath.processing.JobMetadata;
import swath.report.StatusCounts;
import swath.view.Block;
import swath.view.Line;
import swath.view.Span;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How many jobs of a batch were in which status when, by what UP42 reported and what was seen.
 * Immutable; asks nothing.
 *
 * <pre>{@code
 * batch.history().save(Path.of("trees-2026.png"));
 * batch.history().table().countBy("status");
 * }</pre>
 */
public final class BatchHistory extends ChartView {
  private final String name;
  private final List<Known> known = new ArrayList<>();
  private final Instant asOf;

  private record Known(BatchLine line, StatusHistory history) {}

  BatchHistory(SessionScope scope, String name, BatchLines lines) {
    super(scope.shared().isSandbox());
    this.name = name;
    Instant latest = Instant.EPOCH;
    for (BatchLine line : lines.lines()) {
      JobMetadata job = line.job();
      String jobId = line.jobId();
      Instant seen = line.asOf();
      if (job != null && jobId != null && seen != null) {
        latest = seen.isAfter(latest) ? seen : latest;
        known.add(
            new Known(
                line, StatusHistory.of(jobId, job, scope.shared().journal().observations(jobId))));
      }
    }
    this.asOf = known.isEmpty() ? scope.now() : latest;
  }

  /** How many jobs were in which stage when. */
  public StatusCounts counts() {
    return StatusCounts.of(known.stream().map(Known::history).toList(), asOf);
  }

  /**
   * As a Tablesaw table, a row for each status of each job: key, item, title (the image's),
   * process, job, status, at (since when), kind (reported, observed, inferred).
   */
  @Override
  public Table table() {
    StringColumn key = Columns.id("key");
    StringColumn item = Columns.id("item");
    StringColumn title = StringColumn.create("title");
    StringColumn process = StringColumn.create("process");
    StringColumn job = Columns.id("job");
    StringColumn status = Columns.status("status");
    InstantColumn at = InstantColumn.create("at");
    StringColumn kind = StringColumn.create("kind");
    for (Known one : known) {
      for (StatusHistory.Entry entry : one.history().entries()) {
        key.append(one.line().key());
        item.append(one.line().row().itemId());
        title.append(one.line().row().image());
        process.append(one.line().row().processId());
        job.append(one.history().jobId());
        status.append(entry.rawStatus());
        at.append(entry.at());
        kind.append(entry.kind().word());
      }
    }
    String called = TableName.of("History of " + name, isSandbox());
    return Table.create(called, key, item, title, process, job, status, at, kind);
  }

  @Override
  public JFreeChart chart() {
    return StatusCountsChart.of("Jobs of " + name, counts(), isSandbox());
  }

  @Override
  public Instant asOf() {
    return asOf;
  }

  @Override
  String heading() {
    return "History of the batch " + name;
  }

  @Override
  Block[] words() {
    return new Block[] {Line.of(Span.of(counts().text()))};
  }

  @Override
  String alt() {
    return heading() + ": " + counts().text();
  }
}
