package swath.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import swath.report.CreditShare;
import swath.report.CreditTotals;
import swath.view.Sanitizer;
import swath.view.Words;

/** Bars of credits: captured solid, held striped, released as an outline; the sums beside them. */
final class AmountBars {
  static final String LEGEND = "solid: captured · stripes: held · outline: released, costs nothing";
  private static final float LABELS = 0.45f;
  private static final double CHARACTER = 6.4;
  private static final Color NOTHING = new Color(255, 255, 255, 0);

  private AmountBars() {}

  /** The first of the shares, and the rest as one. */
  static List<CreditShare> cut(List<CreditShare> shares, int most, String rest) {
    if (shares.size() <= most) {
      return shares;
    }
    List<CreditShare> shown = new ArrayList<>(shares.subList(0, most - 1));
    List<CreditShare> others = shares.subList(most - 1, shares.size());
    shown.add(CreditShare.sum(others.size() + " " + rest, others));
    return shown;
  }

  /** Lying bars, a row each. */
  static CategoryPlot bars(List<CreditShare> shares) {
    return plot(shares, PlotOrientation.HORIZONTAL);
  }

  /** Standing bars, for months. */
  static CategoryPlot columns(List<CreditShare> shares) {
    return plot(shares, PlotOrientation.VERTICAL);
  }

  private static CategoryPlot plot(List<CreditShare> shares, PlotOrientation orientation) {
    boolean isLying = orientation == PlotOrientation.HORIZONTAL;
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>();
    double most = 0;
    for (CreditShare share : shares) {
      String name = unique(label(share.key()), seen);
      names.add(name);
      CreditTotals amounts = share.amounts();
      data.addValue(orNone(amounts.captured()), "captured", name);
      data.addValue(orNone(amounts.held()), "held", name);
      data.addValue(orNone(amounts.released()), "released", name);
      most = Math.max(most, amounts.cost() + amounts.released());
    }
    NumberAxis credits =
        SwathTheme.amounts("credits", isLying ? withRoom(shares, names) : most * 1.05);
    CategoryPlot plot = new CategoryPlot(data, axis(isLying, shares.size()), credits, renderer());
    plot.setOrientation(orientation);
    if (isLying) {
      plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    }
    for (int i = 0; i < names.size(); i++) {
      CreditTotals amounts = shares.get(i).amounts();
      double end = (double) amounts.cost() + amounts.released();
      plot.addAnnotation(
          isLying
              ? words(
                  new ThinnedRows.Words(words(amounts), names.get(i), end, i),
                  TextAnchor.CENTER_LEFT)
              : words(
                  new CategoryTextAnnotation(
                      columnWords(amounts, names.size()), names.get(i), end + most * 0.012),
                  TextAnchor.BOTTOM_CENTER));
    }
    return plot;
  }

  /** None for zero: a bar without length would still draw its outline. */
  static @Nullable Number orNone(long amount) {
    return amount == 0 ? null : amount;
  }

  /** How far the axis must reach for the longest bar with its words to end within the picture. */
  private static double withRoom(List<CreditShare> shares, List<String> names) {
    double left = names.stream().mapToInt(String::length).max().orElse(0) * CHARACTER + 12;
    double width = SwathChart.WIDTH - 40 - Math.min(left, LABELS * SwathChart.WIDTH);
    double reach = 1;
    for (CreditShare share : shares) {
      double end = (double) share.amounts().cost() + share.amounts().released();
      double room = (words(share.amounts()).length() + 3) * CHARACTER;
      reach = Math.max(reach, end / (1 - Math.min(0.7, room / width)));
    }
    return reach;
  }

  private static CategoryAxis axis(boolean isLying, int n) {
    CategoryAxis axis = new ThinnedRows.Axis();
    axis.setMaximumCategoryLabelWidthRatio(isLying ? LABELS : 1f);
    axis.setTickMarksVisible(false);
    axis.setLowerMargin(0.01);
    axis.setUpperMargin(0.01);
    axis.setCategoryMargin(0.35);
    if (!isLying && n > 12) {
      axis.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
    }
    return axis;
  }

  private static StackedBarRenderer renderer() {
    StackedBarRenderer bars = new StackedBarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setMaximumBarWidth(0.16);
    bars.setSeriesPaint(0, SwathTheme.GREEN);
    bars.setSeriesPaint(1, Hatch.STRIPES.of(SwathTheme.BLUE));
    bars.setSeriesPaint(2, NOTHING);
    bars.setDrawBarOutline(true);
    bars.setSeriesOutlinePaint(0, SwathTheme.GREEN);
    bars.setSeriesOutlinePaint(1, SwathTheme.BLUE);
    bars.setSeriesOutlinePaint(2, SwathTheme.MUTED);
    bars.setDefaultOutlineStroke(new BasicStroke(1f));
    return bars;
  }

  private static CategoryTextAnnotation words(
      CategoryTextAnnotation annotation, TextAnchor anchor) {
    annotation.setCategoryAnchor(CategoryAnchor.MIDDLE);
    annotation.setTextAnchor(anchor);
    annotation.setFont(SwathTheme.SMALL);
    annotation.setPaint(SwathTheme.INK);
    return annotation;
  }

  private static String columnWords(CreditTotals amounts, int n) {
    return n <= 4 ? words(amounts) : n <= 14 ? Words.number(amounts.cost()) : "";
  }

  private static String words(CreditTotals amounts) {
    long held = amounts.held();
    long released = amounts.released();
    return SwathChart.line(
        amounts.captured() > 0 || held + released == 0 ? Words.number(amounts.captured()) : "",
        held == 0 ? "" : Words.number(held) + " held",
        released == 0 ? "" : Words.number(released) + " released",
        amounts.unknown() == 0 ? "" : amounts.unknown() + " unknown");
  }

  private static String label(String key) {
    return key.isEmpty() ? "(missing)" : Sanitizer.line(key, 38);
  }

  /** Equal names would fall into one bar. */
  private static String unique(String name, Map<String, Integer> seen) {
    int times = seen.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + " #" + times;
  }
}
