package swath;

import java.time.Instant;
import java.time.LocalDate;
import org.jfree.chart.JFreeChart;
import swath.chart.CreditCharts;
import swath.internal.column.TableName;
import swath.internal.session.SessionScope;
import swath.report.CreditReport;
import swath.table.CreditTables;
import swath.view.Block;
import tech.tablesaw.api.Table;

/**
 * What jobs cost over time: deducted, withheld, released and unknown credits apart. Each view is a
 * table, and a picture where one helps. Immutable; asks nothing.
 *
 * <pre>{@code
 * up42.jobs().credits();                       // accumulated over the days
 * up42.jobs().credits().byProcess().table();
 * up42.jobs().credits().withBudget("Q4", 5_000);
 * }</pre>
 */
public final class Credits extends ChartView {
  private final CreditReport report;

  private Credits(CreditReport report, String note, boolean isSandbox) {
    super(note, isSandbox);
    this.report = report;
  }

  static Credits of(SessionScope scope, CreditReport report, String note) {
    return new Credits(
        report.withQuotes(scope.shared().journal().prices()), note, scope.shared().isSandbox());
  }

  /** The figures behind all views. */
  public CreditReport report() {
    return report;
  }

  /** A copy that is compared with a budget of that many credits. */
  public Credits withBudget(String name, long credits) {
    return new Credits(report.withBudget(name, credits), note(), isSandbox());
  }

  /**
   * A copy that is compared with a budget of that many credits for the jobs of a period: they count
   * by their day of creation (UTC).
   *
   * <pre>{@code
   * up42.jobs().credits()
   *     .withBudget("Q4", 5_000, LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1));
   * }</pre>
   *
   * @param from the first day that counts
   * @param to the day after the last one that counts
   * @throws IllegalArgumentException when no day is in it
   */
  public Credits withBudget(String name, long credits, LocalDate from, LocalDate to) {
    return new Credits(report.withBudget(name, credits, from, to), note(), isSandbox());
  }

  /** By process, the dearest first. */
  public CreditView byProcess() {
    return new CreditView(CreditView.Kind.BY_PROCESS, report, isSandbox());
  }

  /** By workspace, the dearest first. */
  public CreditView byWorkspace() {
    return new CreditView(CreditView.Kind.BY_WORKSPACE, report, isSandbox());
  }

  /** By month (UTC). */
  public CreditView byMonth() {
    return new CreditView(CreditView.Kind.BY_MONTH, report, isSandbox());
  }

  /** By day (UTC), with the days out of the ordinary numbered. */
  public CreditView byDay() {
    return new CreditView(CreditView.Kind.BY_DAY, report, isSandbox());
  }

  /** The twenty dearest jobs. */
  public CreditView dearest() {
    return new CreditView(CreditView.Kind.DEAREST, report, isSandbox());
  }

  /** The price quoted against the price charged, where both are known. */
  public CreditView quoted() {
    return new CreditView(CreditView.Kind.QUOTED, report, isSandbox());
  }

  /** The jobs whose credits are unknown. */
  public Table unknown() {
    return CreditTables.unknown(report, TableName.of("Unknown credits", isSandbox()));
  }

  /** The days out of the ordinary. */
  public Table anomalies() {
    return CreditTables.anomalies(report, TableName.of("Days out of the ordinary", isSandbox()));
  }

  /** The days, with what was consumed until then. */
  @Override
  public Table table() {
    return CreditTables.byDay(report, TableName.of("Credits by day", isSandbox()));
  }

  @Override
  public JFreeChart chart() {
    return CreditCharts.accumulated(report, isSandbox());
  }

  @Override
  public Instant asOf() {
    return report.asOf();
  }

  @Override
  String heading() {
    return "Credits";
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
