package swath.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/**
 * Rows of lying bars in a picture that is too low for all their words: only each second, third, …
 * row then has its name and its numbers, and all rows have their bars. Stateless.
 */
final class ThinnedRows {
  private static final double LINE = 13;
  private static final double GAP = 7;

  private ThinnedRows() {}

  /** Each how many-th row has words. */
  private static int step(double height, int rows) {
    return (int) Math.max(1, Math.ceil(LINE * rows / Math.max(1, height)));
  }

  /** The names of the rows. */
  static final class Axis extends CategoryAxis {
    private static final long serialVersionUID = 1L;

    @Override
    @SuppressWarnings("unchecked") // JFreeChart's list is raw
    public List<CategoryTick> refreshTicks(
        Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
      List<CategoryTick> ticks = super.refreshTicks(g2, state, area, edge);
      int step = RectangleEdge.isLeftOrRight(edge) ? step(area.getHeight(), ticks.size()) : 1;
      return IntStream.range(0, ticks.size())
          .mapToObj(i -> i % step == 0 ? ticks.get(i) : nameless(ticks.get(i)))
          .toList();
    }

    private static CategoryTick nameless(CategoryTick tick) {
      return new CategoryTick(
          tick.getCategory(),
          new TextBlock(),
          tick.getLabelAnchor(),
          tick.getRotationAnchor(),
          tick.getAngle());
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

  /** The numbers beside a row; where they would end outside, over the end of its bar. */
  static final class Words extends CategoryTextAnnotation {
    private static final long serialVersionUID = 1L;
    private final int row;

    Words(String text, String category, double at, int row) {
      super(text, category, at);
      this.row = row;
    }

    @Override
    public void draw(
        Graphics2D g2, CategoryPlot plot, Rectangle2D area, CategoryAxis domain, ValueAxis range) {
      double width = g2.getFontMetrics(getFont()).getStringBounds(getText(), g2).getWidth();
      boolean isNamed = row % step(area.getHeight(), plot.getCategories().size()) == 0;
      if (!isNamed || width > area.getWidth()) {
        return;
      }
      double middle =
          domain.getCategoryMiddle(
              getCategory(), plot.getCategories(), area, plot.getDomainAxisEdge());
      // What is above or below the area is not drawn.
      double y =
          Math.max(area.getMinY(), Math.min(middle - LINE / 2, area.getMaxY() - LINE)) + LINE / 2;
      double x = range.valueToJava2D(getValue(), area, plot.getRangeAxisEdge()) + GAP;
      if (x + width > area.getMaxX()) {
        x = area.getMaxX() - width;
        g2.setPaint(SwathTheme.CARD);
        g2.fill(new Rectangle2D.Double(x - 2, y - LINE / 2, width + 2, LINE));
      }
      g2.setFont(getFont());
      g2.setPaint(getPaint());
      var metrics = g2.getFontMetrics();
      g2.drawString(
          getText(), (float) x, (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
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
}
