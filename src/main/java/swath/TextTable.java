package swath;

import java.util.ArrayList;
import java.util.List;

/** A table of text within 100 columns: the widest columns give way. Not thread-safe. */
public final class TextTable {
  public static final int WIDTH = 100;
  private static final int GAP = 2;
  private static final int NARROWEST = 6;

  private final List<String> headers;
  private final List<Boolean> right;
  private final List<Boolean> whole;
  private final List<List<String>> rows = new ArrayList<>();

  private TextTable(List<String> headers, List<Boolean> right, List<Boolean> whole) {
    this.headers = headers;
    this.right = right;
    this.whole = whole;
  }

  /**
   * A table with these headers; one that begins with {@code >} is aligned to the right, one that
   * begins with {@code !} gives way last.
   */
  public static TextTable of(String... headers) {
    List<String> names = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    List<Boolean> whole = new ArrayList<>();
    for (String header : headers) {
      right.add(header.startsWith(">"));
      whole.add(header.startsWith("!"));
      names.add(header.startsWith(">") || header.startsWith("!") ? header.substring(1) : header);
    }
    return new TextTable(names, right, whole);
  }

  public TextTable row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(Text.oneLine(cell.toString()));
    }
    rows.add(row);
    return this;
  }

  @Override
  public String toString() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder(line(headers, widths));
    for (List<String> row : rows) {
      text.append('\n').append(line(row, widths));
    }
    return text.toString();
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = Text.cut(cells.get(i), widths[i]);
      String pad = " ".repeat(widths[i] - Text.length(cell));
      line.append(i == 0 ? "" : " ".repeat(GAP));
      line.append(right.get(i) ? pad + cell : cell + pad);
    }
    return line.toString().stripTrailing();
  }

  private int[] widths() {
    int[] widths = new int[headers.size()];
    int sum = GAP * (widths.length - 1);
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Text.length(headers.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], Text.length(row.get(i)));
      }
      sum += widths[i];
    }
    sum = shrink(widths, sum, false);
    shrink(widths, sum, true);
    return widths;
  }

  private int shrink(int[] widths, int from, boolean all) {
    int sum = from;
    while (sum > WIDTH) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean may = (all || !whole.get(i)) && widths[i] > NARROWEST;
        widest = may && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      sum--;
    }
    return sum;
  }
}
