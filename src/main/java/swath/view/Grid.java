package swath.view;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table: a caption, named columns, rows of spans, and how much of it is shown.
 *
 * <pre>{@code
 * Grid.of(
 *     "Jobs",
 *     List.of(Grid.Column.whole("id"), Grid.Column.text("title"), Grid.Column.number("credits")),
 *     rows,
 *     jobs.size()); // "20 of 1,240 rows"
 * }</pre>
 *
 * <p>Text takes at most 100 columns: the widest columns give way, then the last ones are named
 * below instead of shown.
 *
 * @param caption what the table is
 * @param columns its columns
 * @param rows the rows shown, each as long as {@code columns}
 * @param note how much of it is shown
 */
public record Grid(String caption, List<Column> columns, List<List<Span>> rows, String note)
    implements Block {
  private static final int LONGEST_CAPTION = 80;
  private static final int MANY_COLUMNS = 8;
  private static final int FEW_COLUMNS = 3;
  private static final int ID_LENGTH = 36;
  private static final int SURE_TO_FIT = 20;

  /**
   * Sanitizes caption and note, and cuts cells.
   *
   * @throws IllegalArgumentException if a row has another number of cells than there are columns
   */
  public Grid {
    int width = columns.size();
    caption = Sanitizer.line(caption, LONGEST_CAPTION);
    note = Sanitizer.cell(note);
    columns = List.copyOf(columns);
    rows = rows.stream().map(row -> cells(row, width)).toList();
  }

  /** A table that shows {@code rows} of {@code all} rows. */
  public static Grid of(String caption, List<Column> columns, List<List<Span>> rows, int all) {
    return new Grid(caption, columns, rows, Words.rows(rows.size(), all));
  }

  private static List<Span> cells(List<Span> row, int width) {
    if (row.size() != width) {
      throw new IllegalArgumentException(row.size() + " cells in a row of " + width + " columns");
    }
    return row.stream().map(Span::inCell).toList();
  }

  /** The same without columns that hold nothing. */
  public Grid withoutEmptyColumns() {
    var kept =
        IntStream.range(0, columns.size())
            .filter(column -> rows.stream().anyMatch(row -> !row.get(column).text().isEmpty()))
            .boxed()
            .toList();
    return new Grid(
        caption,
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        note);
  }

  /** The room of each column, as styles. */
  String[] rooms() {
    return IntStream.range(0, columns.size()).mapToObj(this::room).toArray(String[]::new);
  }

  /**
   * How much room HTML gives a column at most, as a style; empty for all that it needs. Ids, and
   * words in a table of many columns, are cut at its edge: what matters stands right of them. All
   * of a cell is in the page, to be copied or read out.
   */
  public String room(int column) {
    if (columns.size() > FEW_COLUMNS && holdsIds(column)) {
      return "; max-width: 8em; overflow: hidden; text-overflow: ellipsis";
    }
    return columns.size() > MANY_COLUMNS && !columns.get(column).isNumber()
        ? "; max-width: 14em; overflow: hidden; text-overflow: ellipsis"
        : "";
  }

  /** What is shown when the pointer rests on a cell that may be cut at its edge. */
  @Nullable String hover(String room, Span span) {
    return span.text().length() > SURE_TO_FIT && !room.isEmpty() ? span.text() : null;
  }

  private boolean holdsIds(int column) {
    return !rows.isEmpty()
        && rows.stream()
            .map(row -> row.get(column))
            .allMatch(span -> span.code() && span.text().length() == ID_LENGTH);
  }

  /**
   * A column.
   *
   * @param name its name
   * @param kind what it holds
   */
  public record Column(String name, Kind kind) {
    private static final int LONGEST = 40;

    /** Sanitizes the name. */
    public Column {
      name = Sanitizer.line(name, LONGEST);
    }

    /** A column of words, which give way first where text is too wide. */
    public static Column text(String name) {
      return new Column(name, Kind.TEXT);
    }

    /** A column of quantities, which stand to the right and are not cut. */
    public static Column number(String name) {
      return new Column(name, Kind.NUMBER);
    }

    /** A column of ids, statuses or times, which are not cut. */
    public static Column whole(String name) {
      return new Column(name, Kind.WHOLE);
    }

    boolean isNumber() {
      return kind == Kind.NUMBER;
    }

    String align() {
      return isNumber() ? "right" : "left";
    }

    /** What a column holds. */
    public enum Kind {
      /** Words, which may be cut. */
      TEXT,
      /** Quantities, to the right. */
      NUMBER,
      /** What is of no use when cut. */
      WHOLE
    }
  }
}
