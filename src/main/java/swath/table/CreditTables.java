package swath.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.internal.column.Columns;
import swath.report.Anomaly;
import swath.report.CreditDay;
import swath.report.CreditReport;
import swath.report.CreditShare;
import swath.report.CreditTotals;
import swath.report.JobCost;
import swath.report.QuotedSpend;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Parts of a credit report as Tablesaw tables. Captured, held, stalled and released are a column
 * each, in credits; {@code unknown} counts jobs with unknown credits, and they are in no sum.
 *
 * <pre>{@code
 * Table days = CreditTables.byDay(report, "credits by day");
 * days.longColumn("captured").sum();
 * }</pre>
 */
public final class CreditTables {
  private CreditTables() {}

  /** Columns process, captured, held, stalled, released, jobs, unknown; the dearest first. */
  public static Table byProcess(CreditReport report, String name) {
    return shares("process", report.byProcess(), name);
  }

  /** Columns workspace, captured, held, stalled, released, jobs, unknown; the dearest first. */
  public static Table byWorkspace(CreditReport report, String name) {
    return shares("workspace", report.byWorkspace(), name);
  }

  /** Columns month ({@code 2026-11}), captured, held, stalled, released, jobs, unknown; by time. */
  public static Table byMonth(CreditReport report, String name) {
    return shares("month", report.byMonth(), name);
  }

  /**
   * Columns day, captured, held, stalled, released, jobs, unknown, accumulated (captured until
   * then) and settled (whether the day's credits can no longer change); by time.
   */
  public static Table byDay(CreditReport report, String name) {
    DateColumn day = DateColumn.create("day");
    AmountColumns amounts = new AmountColumns();
    LongColumn accumulated = Columns.credits(LongColumn.create("accumulated"));
    BooleanColumn settled = BooleanColumn.create("settled");
    long sum = 0;
    for (CreditDay one : report.byDay()) {
      day.append(one.day());
      amounts.append(one.amounts());
      sum += one.amounts().captured();
      accumulated.append(sum);
      settled.append(one.isSettled());
    }
    return amounts.into(Table.create(name, day)).addColumns(accumulated, settled);
  }

  /** The jobs that cost most: columns job, process, title, status, credits, state, created. */
  public static Table dearest(CreditReport report, String name) {
    return jobs(report.dearest(), name);
  }

  /** Jobs with unknown credits, with the columns of {@link #dearest}; credits are missing. */
  public static Table unknown(CreditReport report, String name) {
    return jobs(report.unknown(), name);
  }

  /** Columns job, process, quoted, charged, difference: where both prices are known. */
  public static Table quoted(CreditReport report, String name) {
    StringColumn job = Columns.id("job");
    StringColumn process = StringColumn.create("process");
    IntColumn quoted = Columns.credits("quoted");
    LongColumn charged = Columns.credits(LongColumn.create("charged"));
    LongColumn difference = Columns.credits(LongColumn.create("difference"));
    for (QuotedSpend one : report.quoted()) {
      job.append(one.job().jobId());
      process.append(one.job().processId());
      quoted.append(one.quoted());
      charged.append(one.charged());
      difference.append(one.difference());
    }
    return Table.create(name, job, process, quoted, charged, difference);
  }

  /** Days out of the ordinary: columns number, day, credits, expected, over, job (the dearest). */
  public static Table anomalies(CreditReport report, String name) {
    IntColumn number = IntColumn.create("number");
    DateColumn day = DateColumn.create("day");
    LongColumn credits = Columns.credits(LongColumn.create("credits"));
    DoubleColumn expected = Columns.credits(DoubleColumn.create("expected"));
    DoubleColumn over = Columns.credits(DoubleColumn.create("over"));
    StringColumn job = Columns.id("job");
    for (Anomaly one : report.anomalies()) {
      number.append(one.number());
      day.append(one.day());
      credits.append(one.credits());
      expected.append(one.expected());
      over.append(one.over());
      job.append(one.jobs().isEmpty() ? "" : one.jobs().get(0).jobId());
    }
    return Table.create(name, number, day, credits, expected, over, job);
  }

  private static Table shares(String key, List<CreditShare> shares, String name) {
    StringColumn keys = StringColumn.create(key);
    AmountColumns amounts = new AmountColumns();
    for (CreditShare share : shares) {
      keys.append(share.key());
      amounts.append(share.amounts());
    }
    return amounts.into(Table.create(name, keys));
  }

  private static Table jobs(List<JobCost> jobs, String name) {
    StringColumn job = Columns.id("job");
    StringColumn process = StringColumn.create("process");
    StringColumn title = StringColumn.create("title");
    StringColumn status = Columns.status("status");
    IntColumn credits = Columns.credits("credits");
    StringColumn state = StringColumn.create("state");
    InstantColumn created = InstantColumn.create("created");
    for (JobCost one : jobs) {
      job.append(one.jobId());
      process.append(one.processId());
      title.append(orEmpty(one.title()));
      status.append(one.status());
      append(credits, one.amount());
      state.append(one.state().word());
      created.append(one.created());
    }
    return Table.create(name, job, process, title, status, credits, state, created);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void append(IntColumn column, @Nullable Integer value) {
    if (value == null) {
      column.appendMissing();
    } else {
      column.append(value.intValue());
    }
  }

  /** The columns of {@link CreditTotals}. */
  private static final class AmountColumns {
    private final LongColumn captured = Columns.credits(LongColumn.create("captured"));
    private final LongColumn held = Columns.credits(LongColumn.create("held"));
    private final LongColumn stalled = Columns.credits(LongColumn.create("stalled"));
    private final LongColumn released = Columns.credits(LongColumn.create("released"));
    private final IntColumn jobs = IntColumn.create("jobs");
    private final IntColumn unknown = IntColumn.create("unknown");

    void append(CreditTotals amounts) {
      captured.append(amounts.captured());
      held.append(amounts.held());
      stalled.append(amounts.stalled());
      released.append(amounts.released());
      jobs.append(amounts.jobs());
      unknown.append(amounts.unknown());
    }

    Table into(Table table) {
      return table.addColumns(captured, held, stalled, released, jobs, unknown);
    }
  }
}
