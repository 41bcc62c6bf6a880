package swath;

import java.time.Instant;
import org.jfree.chart.JFreeChart;
import swath.chart.CreditCharts;
import swath.internal.column.TableName;
import swath.report.CreditReport;
import swath.table.CreditTables;
import swath.view.Block;
import swath.view.Line;
import swath.view.Span;
import tech.tablesaw.api.Table;

/**
 * Credits from one side: by process, by day, the dearest jobs, … Immutable; asks nothing.
 *
 * <pre>{@code
 * up42.jobs().credits().byProcess().table();
 * up42.jobs().credits().byProcess().save(Path.of("credits.png"));
 * }</pre>
 */
public final class CreditView extends ChartView {
  /** The sides. */
  enum Kind {
    BY_PROCESS("Credits by process"),
    BY_WORKSPACE("Credits by workspace"),
    BY_MONTH("Credits by month"),
    BY_DAY("Credits by day"),
    DEAREST("Dearest jobs"),
    QUOTED("Price quoted and price charged");

    private final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  private final Kind kind;
  private final CreditReport report;

  CreditView(Kind kind, CreditReport report, boolean isSandbox) {
    super(isSandbox);
    this.kind = kind;
    this.report = report;
  }

  /** What it shows, as text. */
  public String title() {
    return kind.title;
  }

  /** The figures behind it. */
  public CreditReport report() {
    return report;
  }

  @Override
  public Table table() {
    String name = TableName.of(kind.title, isSandbox());
    return switch (kind) {
      case BY_PROCESS -> CreditTables.byProcess(report, name);
      case BY_WORKSPACE -> CreditTables.byWorkspace(report, name);
      case BY_MONTH -> CreditTables.byMonth(report, name);
      case BY_DAY -> CreditTables.byDay(report, name);
      case DEAREST -> CreditTables.dearest(report, name);
      case QUOTED -> CreditTables.quoted(report, name);
    };
  }

  @Override
  public JFreeChart chart() {
    return switch (kind) {
      case BY_PROCESS -> CreditCharts.byProcess(report, isSandbox());
      case BY_WORKSPACE -> CreditCharts.byWorkspace(report, isSandbox());
      case BY_MONTH -> CreditCharts.byMonth(report, isSandbox());
      case BY_DAY -> CreditCharts.byDay(report, isSandbox());
      case DEAREST -> CreditCharts.dearest(report, isSandbox());
      case QUOTED -> CreditCharts.quoted(report, isSandbox());
    };
  }

  @Override
  public Instant asOf() {
    return report.asOf();
  }

  @Override
  String heading() {
    return kind.title;
  }

  @Override
  Block[] words() {
    return new Block[] {Line.of(Span.of("In all: " + report.total().text()))};
  }

  @Override
  String alt() {
    return kind.title + ": " + report.total().text();
  }
}
