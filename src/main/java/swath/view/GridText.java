package swath.view;

import java.util.ArrayList;
import java.util.function.IntFunction;

/**
 * A table as text of at most 100 columns. Where it is wider, the widest columns of words give way;
 * columns that do not fit even then are named below. Not thread-safe.
 */
final class GridText {
  private static final int NARROWEST = 18;
  private static final String GAP = "  ";

  private final Grid grid;
  private final int[] widths;
  private final int shown;

  private GridText(Grid grid) {
    this.grid = grid;
    this.widths = new int[grid.columns().size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = width(column);
    }
    narrow();
    this.shown = fitting();
  }

  static String of(Grid grid) {
    return new GridText(grid).text();
  }

  private String text() {
    var lines = new ArrayList<String>();
    if (!grid.caption().isEmpty()) {
      lines.add(Words.wrap(grid.caption(), TextRenderer.WIDTH));
    }
    if (shown > 0) {
      lines.add(line(column -> grid.columns().get(column).name()));
    }
    for (var row : grid.rows()) {
      lines.add(line(column -> row.get(column).plain()));
    }
    if (!grid.note().isEmpty()) {
      lines.add(Words.wrap(grid.note(), TextRenderer.WIDTH));
    }
    var hidden = grid.columns().subList(shown, widths.length);
    if (!hidden.isEmpty()) {
      var names = hidden.stream().map(Grid.Column::name).toList();
      lines.add(Words.wrap("not shown here: " + String.join(", ", names), TextRenderer.WIDTH));
    }
    return String.join("\n", lines);
  }

  private String line(IntFunction<String> cells) {
    var line = new StringBuilder();
    for (int column = 0; column < shown; column++) {
      var cell = Cut.column(cells.apply(column), widths[column]);
      int space = widths[column] - Words.length(cell);
      line.append(column == 0 ? "" : GAP);
      if (grid.columns().get(column).isNumber()) {
        line.append(" ".repeat(space)).append(cell);
      } else {
        line.append(cell).append(" ".repeat(space));
      }
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int width = Words.length(grid.columns().get(column).name());
    for (var row : grid.rows()) {
      width = Math.max(width, Words.length(row.get(column).plain()));
    }
    return Math.min(width, TextRenderer.WIDTH);
  }

  /** Takes from the widest column of words, again and again, until all columns fit. */
  private void narrow() {
    int sum = GAP.length() * (widths.length - 1);
    for (int width : widths) {
      sum += width;
    }
    while (sum > TextRenderer.WIDTH) {
      int widest = -1;
      for (int column = 1; column < widths.length; column++) {
        boolean givesWay =
            widths[column] > NARROWEST
                && grid.columns().get(column).kind() == Grid.Column.Kind.TEXT;
        widest = givesWay && (widest < 0 || widths[column] > widths[widest]) ? column : widest;
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
      sum--;
    }
  }

  /** How many columns fit. */
  private int fitting() {
    int width = -GAP.length();
    for (int column = 0; column < widths.length; column++) {
      width += GAP.length() + widths[column];
      if (width > TextRenderer.WIDTH && column > 0) {
        return column;
      }
    }
    return widths.length;
  }
}
