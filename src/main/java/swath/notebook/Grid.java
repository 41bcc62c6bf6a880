package swath.notebook;

import java.util.List;

/**
 * A table as a cell shows it.
 *
 * @param caption what the table is
 * @param heads its columns
 * @param rows the rows shown, each as long as {@code heads}
 * @param note how much of it is shown
 */
record Grid(String caption, List<Head> heads, List<List<Bit>> rows, String note) implements Block {
  /** A column's name, and whether it holds quantities, which stand to the right. */
  record Head(String name, boolean right) {
    String align() {
      return right ? "right" : "left";
    }
  }
}
