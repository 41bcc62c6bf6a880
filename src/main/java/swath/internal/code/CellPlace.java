package swath.internal.code;

import java.util.regex.Pattern;

/**
 * A place in a cell. Where the cell names credentials, its line is shown without the texts in
 * quotes. Immutable.
 *
 * @param line its line, counted from 1
 * @param column its column, counted from 0; -1 if the whole line is meant or it is not shown whole
 * @param text the line
 */
public record CellPlace(int line, int column, String text) {
  private static final Pattern SECRETS =
      Pattern.compile("(?i)credentials|passw|sandbox\\s*\\.\\s*at\\b|connect\\s*\\(\\s*\"");

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
    int last = stop < 0 ? cell.length() : stop;
    if (SECRETS.matcher(cell).find()) {
      return new CellPlace(line, -1, withoutTexts(cell, begin, last).stripTrailing());
    }
    return new CellPlace(line, end - begin, cell.substring(begin, last).stripTrailing());
  }

  /** What an error shows stays in the notebook when a password is taken out of the cell. */
  private static String withoutTexts(String cell, int begin, int end) {
    CodeText code = CodeText.of(cell);
    StringBuilder line = new StringBuilder();
    for (int i = begin; i < end; i++) {
      boolean isInside = code.isText(i) && code.isText(i + 1);
      if (!isInside) {
        line.append(cell.charAt(i));
      } else if (line.length() == 0 || line.charAt(line.length() - 1) != '…') {
        line.append('…');
      }
    }
    return line.toString();
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
