package swath.notebook;

import swath.processing.JobStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import swath.view.Card;
import swath.view.Grid;
import swath.view.RowLimit;
import swath.view.Sanitizer;
import swath.view.Span;
import swath.view.Words;
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
    var card = Card.table(grid(table, RowLimit.get()));
    return MimeBundle.html(card.html(), card.text());
  }

  static Grid grid(Relation table, int most) {
    int rows = Math.min(table.rowCount(), most);
    var heads = new ArrayList<Grid.Column>();
    for (var column : table.columns()) {
      heads.add(new Grid.Column(column.name(), kind(column)));
    }
    var shown = new ArrayList<List<Span>>(rows);
    for (int row = 0; row < rows; row++) {
      var line = new ArrayList<Span>(heads.size());
      for (var column : table.columns()) {
        line.add(bit(column, row));
      }
      shown.add(line);
    }
    return Grid.of(table.name(), heads, shown, table.rowCount());
  }

  private static Grid.Column.Kind kind(Column<?> column) {
    if (column instanceof NumericColumn<?>) {
      return Grid.Column.Kind.NUMBER;
    }
    boolean isWhole =
        column instanceof InstantColumn || List.of("id", "job", "status").contains(column.name());
    return isWhole ? Grid.Column.Kind.WHOLE : Grid.Column.Kind.TEXT;
  }

  private static Span bit(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return Span.NONE;
    }
    if (column instanceof InstantColumn instants) {
      return Span.of(Words.time(instants.get(row)));
    }
    if (column instanceof NumericColumn<?> numbers) {
      return Span.of(number(numbers, row));
    }
    var text = column.getString(row);
    return switch (column.name()) {
      case "status" -> JobStatus.span(Sanitizer.line(text, LONGEST));
      case "id", "job" -> Span.code(Sanitizer.line(text, LONGEST));
      default -> Span.shortened(text, LONGEST);
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
        ? Words.decimal(value)
        : column.getString(row);
  }
}
