package swath.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * The lines beneath a picture: as many as fit into a third of it, the first ones and always the
 * last, which says of which jobs and of when the picture is. The others stand in its text.
 */
final class Footnotes extends Title {
  private static final long serialVersionUID = 1L;
  private static final double SHARE = 0.3; // of what is left beneath the title

  private final transient List<TextTitle> lines;

  Footnotes(List<String> lines) {
    super(
        RectangleEdge.BOTTOM,
        HorizontalAlignment.LEFT,
        Title.DEFAULT_VERTICAL_ALIGNMENT,
        RectangleInsets.ZERO_INSETS);
    this.lines = lines.stream().filter(line -> !line.isBlank()).map(Footnotes::line).toList();
  }

  private static TextTitle line(String text) {
    TextTitle line = new TextTitle(text, SwathTheme.SMALL);
    line.setPaint(SwathTheme.MUTED);
    line.setPosition(RectangleEdge.BOTTOM);
    line.setHorizontalAlignment(HorizontalAlignment.LEFT);
    line.setTextAlignment(HorizontalAlignment.LEFT);
    line.setPadding(new RectangleInsets(1, 0, 1, 0));
    return line;
  }

  /** All lines, whether they fit or not. */
  List<String> texts() {
    return lines.stream().map(TextTitle::getText).toList();
  }

  private record Placed(TextTitle line, double height) {}

  private static double height(Graphics2D g2, TextTitle line, double width) {
    Range any = new Range(0, Short.MAX_VALUE);
    return line.arrange(g2, new RectangleConstraint(new Range(0, width), any)).getHeight();
  }

  private List<Placed> placed(Graphics2D g2, double width, double room) {
    List<Placed> placed = new ArrayList<>();
    if (lines.isEmpty()) {
      return placed;
    }
    TextTitle last = lines.get(lines.size() - 1);
    double height = height(g2, last, width);
    double left = room - height;
    if (left < 0) {
      return placed;
    }
    for (TextTitle line : lines.subList(0, lines.size() - 1)) {
      double needed = height(g2, line, width);
      if (needed > left) {
        break;
      }
      left -= needed;
      placed.add(new Placed(line, needed));
    }
    placed.add(new Placed(last, height));
    return placed;
  }

  @Override
  public Size2D arrange(Graphics2D g2, RectangleConstraint constraint) {
    double width = constraint.getWidth();
    double room = constraint.getHeight() * SHARE;
    double height = placed(g2, width, room).stream().mapToDouble(Placed::height).sum();
    return new Size2D(width, height);
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area) {
    draw(g2, area, null);
  }

  @Override
  public @Nullable Object draw(Graphics2D g2, Rectangle2D area, @Nullable Object params) {
    double top = area.getY();
    for (Placed one : placed(g2, area.getWidth(), area.getHeight() + 0.5)) {
      one.line().draw(g2, new Rectangle2D.Double(area.getX(), top, area.getWidth(), one.height()));
      top += one.height();
    }
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
