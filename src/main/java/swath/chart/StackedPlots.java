package swath.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/**
 * Plots one above the other, each with its own axes, all with the same left edge. Where the height
 * is not enough for all, the lower ones are left out.
 */
final class StackedPlots extends Plot {
  private static final long serialVersionUID = 1L;

  private static final double LEAST_SHARE = 0.6; // of the height that they want

  private final transient List<XYPlot> plots;
  private final transient List<Integer> weights;

  StackedPlots(List<XYPlot> plots, List<Integer> weights, double left) {
    this.plots = List.copyOf(plots);
    this.weights = List.copyOf(weights);
    for (XYPlot plot : plots) {
      AxisSpace space = new AxisSpace();
      space.setLeft(left);
      plot.setFixedRangeAxisSpace(space);
    }
  }

  /** The plots from the top down; they may be altered. */
  List<XYPlot> plots() {
    return plots;
  }

  @Override
  public String getPlotType() {
    return "stacked plots";
  }

  @Override
  public void draw(
      Graphics2D g2,
      Rectangle2D area,
      @Nullable Point2D anchor,
      @Nullable PlotState parent,
      @Nullable PlotRenderingInfo info) {
    int shown = shown(area.getHeight());
    double all = weights.stream().limit(shown).mapToInt(Integer::intValue).sum();
    double top = area.getY();
    for (int i = 0; i < shown; i++) {
      double height = area.getHeight() * weights.get(i) / all;
      Rectangle2D part = new Rectangle2D.Double(area.getX(), top, area.getWidth(), height);
      plots.get(i).draw(g2, part, null, null, null);
      top += height;
    }
  }

  /** How many plots have room: in a small picture the lower ones are left out. */
  private int shown(double height) {
    int shown = plots.size();
    while (shown > 1
        && height < LEAST_SHARE * weights.stream().limit(shown).mapToInt(w -> w).sum()) {
      shown--;
    }
    return shown;
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
