package swath;

import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table in text, within 100 columns. */
public final class TableText {
  private TableText() {}

  public static String of(Table table, int most) {
    String[] headers =
        table.columns().stream()
            .map(column -> (isNumber(column) ? ">" : "") + column.name())
            .toArray(String[]::new);
    TextTable text = TextTable.of(headers);
    int rows = Math.min(most, table.rowCount());
    for (int row = 0; row < rows; row++) {
      Object[] cells = new Object[headers.length];
      for (int column = 0; column < cells.length; column++) {
        cells[column] = cell(table.column(column), row);
      }
      text.row(cells);
    }
    String cut =
        rows < table.rowCount()
            ? "\n" + rows + " of " + Text.number(table.rowCount()) + " rows"
            : "";
    return text + cut;
  }

  private static Object cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    Object value = column.get(row);
    if (value instanceof Integer || value instanceof Long) {
      return Text.number(((Number) value).longValue());
    }
    if (value instanceof Double number) {
      return Math.rint(number) == number
          ? Text.number(number.longValue())
          : String.format(java.util.Locale.ROOT, "%,.1f", number);
    }
    return value instanceof java.time.Instant instant ? Text.minute(instant) : value;
  }

  private static boolean isNumber(Column<?> column) {
    ColumnType type = column.type();
    return type == ColumnType.INTEGER || type == ColumnType.LONG || type == ColumnType.DOUBLE;
  }
}
