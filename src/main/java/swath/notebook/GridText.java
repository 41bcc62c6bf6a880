package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A grid as text of at most 100 columns. Where it is wider, all but the first column are cut short;
 * what does not fit beside then is named below.
 */
final class GridText {
  private static final int WIDTH = 100;
  private static final int SHORT = 18;
  private static final String GAP = "  ";

  private final Grid grid;
  private final int[] widths;
  private final int columns;

  private GridText(Grid grid) {
    this.grid = grid;
    int[] whole = widths(grid);
    boolean fits = fitting(whole) == whole.length;
    this.widths = fits ? whole : cutShort(whole);
    this.columns = fitting(widths);
  }

  static String of(Grid grid) {
    return new GridText(grid).text();
  }

  private String text() {
    var lines = new ArrayList<String>();
    if (!grid.caption().isBlank()) {
      lines.add(grid.caption());
    }
    if (columns > 0) {
      lines.add(line(grid.heads().stream().map(Grid.Head::name).toList()));
    }
    for (var row : grid.rows()) {
      lines.add(line(row.stream().map(GridText::text).toList()));
    }
    var hidden = grid.heads().subList(columns, grid.heads().size());
    lines.add(grid.note());
    if (!hidden.isEmpty()) {
      lines.add(wrapped("not shown here: ", hidden.stream().map(Grid.Head::name).toList()));
    }
    return String.join("\n", lines);
  }

  private static String wrapped(String start, List<String> names) {
    var text = new StringBuilder(start);
    int width = start.length();
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i) + (i + 1 < names.size() ? ", " : "");
      if (width + length(name) > WIDTH) {
        text.append('\n');
        width = 0;
      }
      text.append(name);
      width += length(name);
    }
    return text.toString();
  }

  private String line(List<String> texts) {
    var line = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      var text = shortened(texts.get(column), widths[column]);
      var space = " ".repeat(widths[column] - length(text));
      line.append(column == 0 ? "" : GAP);
      line.append(grid.heads().get(column).right() ? space + text : text + space);
    }
    return line.toString().stripTrailing();
  }

  private static int[] widths(Grid grid) {
    return IntStream.range(0, grid.heads().size()).map(column -> width(grid, column)).toArray();
  }

  private static int width(Grid grid, int column) {
    int width = length(grid.heads().get(column).name());
    for (var row : grid.rows()) {
      width = Math.max(width, length(text(row.get(column))));
    }
    return width;
  }

  private static int[] cutShort(int[] widths) {
    return IntStream.range(0, widths.length)
        .map(column -> column == 0 ? widths[0] : Math.min(widths[column], SHORT))
        .toArray();
  }

  private static int fitting(int[] widths) {
    int width = -GAP.length();
    for (int column = 0; column < widths.length; column++) {
      width += GAP.length() + widths[column];
      if (width > WIDTH && column > 0) {
        return column;
      }
    }
    return widths.length;
  }

  private static String shortened(String text, int width) {
    return length(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static String text(Bit bit) {
    var mark = bit.mark();
    return mark == null ? bit.text() : mark.sign() + " " + bit.text();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
