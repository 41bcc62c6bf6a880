package swath.notebook;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as a cell shows it.
 *
 * @param caption what the table is
 * @param heads its columns
 * @param rows the rows shown, each as long as {@code heads}
 * @param note how much of it is shown
 */
record Grid(String caption, List<Head> heads, List<List<Bit>> rows, String note) implements Block {
  private static final int MANY_COLUMNS = 8;
  private static final int FEW_COLUMNS = 3;
  private static final int ID_LENGTH = 36;
  private static final int SURE_TO_FIT = 20;

  /**
   * How much room a column has at most, as a style; empty for all that it needs. Ids, and words in
   * a table of many columns, are cut at its edge: what matters stands right of them. All of a cell
   * is in the page, to be copied or read out.
   */
  String room(int column) {
    var cut = "; max-width: %sem; overflow: hidden; text-overflow: ellipsis";
    if (heads.size() > FEW_COLUMNS && holdsIds(column)) {
      return cut.formatted(8);
    }
    return heads.size() > MANY_COLUMNS && !heads.get(column).right() ? cut.formatted(14) : "";
  }

  /** What is shown when the pointer rests on a cell that may be cut. */
  @Nullable String whole(int column, Bit bit) {
    return bit.text().length() > SURE_TO_FIT && !room(column).isEmpty() ? bit.text() : null;
  }

  private boolean holdsIds(int column) {
    return !rows.isEmpty()
        && rows.stream()
            .map(row -> row.get(column))
            .allMatch(bit -> bit.code() && bit.text().length() == ID_LENGTH);
  }

  /** The same without columns that hold nothing. */
  Grid withoutEmptyColumns() {
    var kept =
        IntStream.range(0, heads.size())
            .filter(column -> rows.stream().anyMatch(row -> !row.get(column).text().isEmpty()))
            .boxed()
            .toList();
    return new Grid(
        caption,
        kept.stream().map(heads::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        note);
  }

  /** A column's name, and whether it holds quantities, which stand to the right. */
  record Head(String name, boolean right) {
    String align() {
      return right ? "right" : "left";
    }
  }
}
