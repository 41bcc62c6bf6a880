package swath.notebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import swath.report.Words;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/**
 * Any Tablesaw table: header, aligned numbers, statuses with a mark, seconds as lengths, instants
 * in UTC, and how much of it is shown.
 */
final class TableFace {
  private static final int LONGEST = 40;

  private TableFace() {}

  static MimeBundle of(Relation table) {
    var grid = grid(table, Rows.shown());
    return MimeBundle.html(Html.grid(grid), GridText.of(grid));
  }

  static Grid grid(Relation table, int most) {
    int rows = Math.min(table.rowCount(), most);
    var heads = new ArrayList<Grid.Head>();
    for (var column : table.columns()) {
      heads.add(
          new Grid.Head(Words.line(column.name(), LONGEST), column instanceof NumericColumn<?>));
    }
    var shown = new ArrayList<List<Bit>>(rows);
    for (int row = 0; row < rows; row++) {
      var line = new ArrayList<Bit>(heads.size());
      for (var column : table.columns()) {
        line.add(bit(column, row));
      }
      shown.add(line);
    }
    var name = Words.line(table.name(), LONGEST + LONGEST);
    return new Grid(name, heads, shown, Rows.note(rows, table.rowCount()));
  }

  private static Bit bit(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return Bit.NONE;
    }
    if (column instanceof InstantColumn instants) {
      return Bit.of(Text.time(instants.get(row)));
    }
    if (column instanceof NumericColumn<?> numbers) {
      return Bit.of(number(numbers, row));
    }
    var text = column.getString(row);
    return switch (column.name()) {
      case "status" -> Bit.status(Words.line(text, LONGEST));
      case "id", "job" -> Bit.code(Words.line(text, LONGEST));
      default -> Bit.shortened(text, LONGEST);
    };
  }

  private static String number(NumericColumn<?> column, int row) {
    double value = column.getDouble(row);
    if (column.name().equals("seconds")) {
      return Words.duration(Duration.ofMillis(Math.round(value * 1000)));
    }
    if (column.name().equals("credits") && value == Math.rint(value)) {
      return Words.number(Math.round(value));
    }
    return column.type() == ColumnType.DOUBLE || column.type() == ColumnType.FLOAT
        ? decimal(value)
        : column.getString(row);
  }

  /** Up to four decimals, none for a whole number, an exponent where digits would not tell. */
  private static String decimal(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size < 0.001 || size >= 1e15) || !Double.isFinite(value)) {
      return String.format(Locale.ROOT, "%.3g", value);
    }
    var text = String.format(Locale.ROOT, "%.4f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
