package swath.notebook;

import java.util.ArrayList;
import java.util.List;

/** A grid as text of at most 100 columns: what does not fit beside is named below. */
final class GridText {
  private static final int WIDTH = 100;
  private static final String GAP = "  ";

  private GridText() {}

  static String of(Grid grid) {
    var lines = new ArrayList<String>();
    if (!grid.caption().isBlank()) {
      lines.add(grid.caption());
    }
    int columns = fitting(grid);
    if (columns > 0) {
      lines.add(line(grid, columns, heads(grid)));
    }
    for (var row : grid.rows()) {
      lines.add(line(grid, columns, row.stream().map(GridText::text).toList()));
    }
    var hidden = grid.heads().subList(columns, grid.heads().size());
    lines.add(
        hidden.isEmpty()
            ? grid.note()
            : grid.note()
                + "; not shown here: "
                + String.join(", ", hidden.stream().map(Grid.Head::name).toList()));
    return String.join("\n", lines);
  }

  private static List<String> heads(Grid grid) {
    return grid.heads().stream().map(Grid.Head::name).toList();
  }

  private static int fitting(Grid grid) {
    int width = -GAP.length();
    for (int column = 0; column < grid.heads().size(); column++) {
      width += GAP.length() + width(grid, column);
      if (width > WIDTH && column > 0) {
        return column;
      }
    }
    return grid.heads().size();
  }

  private static int width(Grid grid, int column) {
    int width = grid.heads().get(column).name().length();
    for (var row : grid.rows()) {
      width = Math.max(width, length(text(row.get(column))));
    }
    return width;
  }

  private static String line(Grid grid, int columns, List<String> texts) {
    var line = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      var text = texts.get(column);
      var space = " ".repeat(Math.max(0, width(grid, column) - length(text)));
      line.append(column == 0 ? "" : GAP);
      line.append(grid.heads().get(column).right() ? space + text : text + space);
    }
    return line.toString().stripTrailing();
  }

  private static String text(Bit bit) {
    var mark = bit.mark();
    return mark == null ? bit.text() : mark.sign() + " " + bit.text();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
