package swath.table;

import java.time.Duration;
import swath.internal.column.Columns;
import swath.journal.StatusHistory;
import swath.report.StatusPath;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A job's statuses as a Tablesaw table: columns status, known ({@code reported}, {@code observed},
 * {@code inferred}, {@code not seen}), at, not_before (of an observed one: when the job was seen in
 * another status), seconds (until the next known status; missing for the last of an ended job).
 *
 * <pre>{@code
 * HistoryTables.of(StatusPath.of(history, asOf), "history of 21e447c4");
 * }</pre>
 */
public final class HistoryTables {
  private HistoryTables() {}

  /** A row a status, in their order, those that nobody saw among them. */
  public static Table of(StatusPath path, String name) {
    StringColumn status = Columns.status("status");
    StringColumn known = StringColumn.create("known");
    InstantColumn at = InstantColumn.create("at");
    InstantColumn notBefore = InstantColumn.create("not_before");
    DoubleColumn seconds = Columns.seconds("seconds");
    for (StatusPath.Step step : path.steps()) {
      StatusHistory.Entry entry = step.entry();
      status.append(step.rawStatus());
      known.append(entry == null ? "not seen" : entry.kind().word());
      at.append(entry == null ? null : entry.at());
      notBefore.append(entry == null ? null : entry.notBefore());
      step.lasted()
          .map(Duration::toMillis)
          .ifPresentOrElse(ms -> seconds.append(ms / 1e3), seconds::appendMissing);
    }
    return Table.create(name, status, known, at, notBefore, seconds);
  }
}
