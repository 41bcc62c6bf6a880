package swath.internal.code;

/**
 * A place in a cell. Immutable.
 *
 * @param line its line, counted from 1
 * @param column its column, counted from 0; -1 if the whole line is meant
 * @param text the line
 */
public record CellPlace(int line, int column, String text) {
  /** The place of this position; a position beyond the cell's end is its last line's. */
  static CellPlace at(String cell, int position) {
    int end = Math.max(0, Math.min(position, cell.length()));
    if (cell.substring(end).isBlank()) {
      // what is missing at the end is missing on the last line that has something
      end = Math.min(end, cell.stripTrailing().length());
    }
    int begin = cell.lastIndexOf('\n', end - 1) + 1;
    int stop = cell.indexOf('\n', end);
    int line = (int) cell.substring(0, begin).chars().filter(c -> c == '\n').count() + 1;
    String text = cell.substring(begin, stop < 0 ? cell.length() : stop).stripTrailing();
    return new CellPlace(line, end - begin, text);
  }

  /** The same line as a whole. */
  CellPlace wholeLine() {
    return new CellPlace(line, -1, text);
  }

  /** {@code "line 2"}. */
  public String name() {
    return "line " + line;
  }

  /** What stands below the line to put a sign below its column; empty for a whole line. */
  public String indent() {
    StringBuilder indent = new StringBuilder();
    for (int i = 0; i < column; i++) {
      indent.append(i < text.length() && text.charAt(i) == '\t' ? '\t' : ' ');
    }
    return indent.toString();
  }
}
