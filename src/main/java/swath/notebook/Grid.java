package swath.notebook;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as a cell shows it.
 *
 * @param caption what the table is
 * @param heads its columns
 * @param rows the rows shown, each as long as {@code heads}
 * @param note how much of it is shown
 */
record Grid(String caption, List<Head> heads, List<List<Bit>> rows, String note) implements Block {
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
