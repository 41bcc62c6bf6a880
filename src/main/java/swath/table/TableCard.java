package swath.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import swath.internal.column.Columns;
import swath.processing.JobStatus;
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
 * The card of any Tablesaw table: a header, numbers to the right, instants in UTC, and how much of
 * it is shown. What {@link Columns} describes is shown for people; the table's data stays as it is.
 *
 * <pre>{@code
 * TableCard.of(up42.jobs().table()).text();
 * }</pre>
 *
 * <p>Stateless and thread-safe, as long as nobody changes the table meanwhile.
 */
public final class TableCard {
  private static final int LONGEST = 40;

  private TableCard() {}

  /** The table and nothing else, with as many rows as {@link RowLimit} says. */
  public static Card of(Relation table) {
    return Card.table(grid(table, RowLimit.ofTables()));
  }

  /** The table's first {@code most} rows as a part of a card. */
  public static Grid grid(Relation table, int most) {
    int rows = Math.min(table.rowCount(), most);
    var heads = new ArrayList<Grid.Column>();
    for (var column : table.columns()) {
      heads.add(new Grid.Column(column.name(), kind(column)));
    }
    var shown = new ArrayList<List<Span>>(rows);
    for (int row = 0; row < rows; row++) {
      var line = new ArrayList<Span>(heads.size());
      for (var column : table.columns()) {
        line.add(span(column, row));
      }
      shown.add(line);
    }
    return new Grid(table.name(), heads, shown, RowLimit.foot(rows, table.rowCount()));
  }

  private static Grid.Column.Kind kind(Column<?> column) {
    if (column instanceof NumericColumn<?>) {
      return Grid.Column.Kind.NUMBER;
    }
    var kind = Columns.kind(column);
    return column instanceof InstantColumn || kind == Columns.Kind.ID || kind == Columns.Kind.STATUS
        ? Grid.Column.Kind.WHOLE
        : Grid.Column.Kind.TEXT;
  }

  private static Span span(Column<?> column, int row) {
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
    return switch (Columns.kind(column)) {
      case STATUS -> JobStatus.span(Sanitizer.line(text, LONGEST));
      case ID -> id(text);
      case SECONDS, CREDITS, PLAIN -> Span.shortened(text, LONGEST);
    };
  }

  private static Span id(String text) {
    var shown = Span.shortened(text, LONGEST);
    return new Span(shown.text(), null, shown.hover(), true);
  }

  private static String number(NumericColumn<?> column, int row) {
    double value = column.getDouble(row);
    boolean isDecimal = column.type() == ColumnType.DOUBLE || column.type() == ColumnType.FLOAT;
    return switch (Columns.kind(column)) {
      case SECONDS -> Words.duration(Duration.ofMillis(Math.round(value * 1000)));
      case CREDITS -> credits(value);
      case STATUS, ID, PLAIN -> isDecimal ? Words.decimal(value) : column.getString(row);
    };
  }

  private static String credits(double value) {
    if (value == Math.rint(value)) {
      return Words.number(Math.round(value));
    }
    // A mean of hundreds needs no fourth decimal, a price for a square kilometre does.
    return Math.abs(value) < 10 ? Words.decimal(value) : Words.decimal(value, 1);
  }
}
