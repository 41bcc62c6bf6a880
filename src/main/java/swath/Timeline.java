package swath;

import java.time.Instant;
import org.jfree.chart.JFreeChart;
import swath.chart.TimelineChart;
import swath.internal.column.TableName;
import swath.report.TimelineReport;
import swath.table.TimelineTables;
import swath.view.Block;
import tech.tablesaw.api.Table;

/**
 * How long jobs waited, ran and were settled. Immutable; asks nothing.
 *
 * <pre>{@code
 * up42.jobs().process("pansharpening").timeline();
 * }</pre>
 */
public final class Timeline extends ChartView {
  private final TimelineReport report;

  Timeline(TimelineReport report, String note, boolean isSandbox) {
    super(note, isSandbox);
    this.report = report;
  }

  /** The figures behind it. */
  public TimelineReport report() {
    return report;
  }

  /** The jobs with their lengths, as a Tablesaw table. */
  @Override
  public Table table() {
    return TimelineTables.of(report, TableName.of("Timeline", isSandbox()));
  }

  /** How long each process ran, as a Tablesaw table. */
  public Table byProcess() {
    return TimelineTables.byProcess(report, TableName.of("Run times by process", isSandbox()));
  }

  @Override
  public JFreeChart chart() {
    return TimelineChart.of(report, isSandbox());
  }

  @Override
  public Instant asOf() {
    return report.asOf();
  }

  @Override
  String heading() {
    return "Timeline";
  }

  @Override
  Block[] words() {
    return words(report.summary(), report.facts());
  }

  @Override
  String alt() {
    return report.text();
  }
}
