package swath.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import swath.internal.picture.Palette;
import swath.internal.picture.SwathFonts;

/**
 * The theme of our charts: dark words on an opaque, near-white card, since no colour of words is
 * legible on a light and on a dark page alike. What a colour says is also said by a pattern, a
 * shape or a word. Colours are those of Okabe and Ito, which colour-blind readers distinguish too.
 *
 * <p>A user's own chart gets the same theme by {@code SwathTheme.apply(chart)}. Stateless; charts
 * themselves belong to one thread.
 */
public final class SwathTheme {
  static final Color CARD = Palette.CARD;
  static final Color EDGE = Palette.EDGE;
  static final Color GRID = Palette.GRID;
  static final Color INK = Palette.INK;
  static final Color MUTED = Palette.MUTED;
  static final Color QUEUED = new Color(0xB4, 0xBB, 0xC4);
  static final Color BLUE = Palette.BLUE;
  static final Color GREEN = Palette.GREEN;
  static final Color VERMILION = Palette.VERMILION;
  static final Color PURPLE = Palette.PURPLE;

  static final Font TITLE = SwathFonts.bold(15);
  static final Font BODY = SwathFonts.plain(12);
  static final Font SMALL = SwathFonts.plain(11);

  static final Stroke LINE = new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  static final Stroke THIN = new BasicStroke(1f);
  static final Stroke DASHED = dashes(2f, 6f, 4f);
  static final Stroke DOTTED = dashes(1.2f, 2f, 3f);

  private SwathTheme() {}

  private static Stroke dashes(float width, float on, float off) {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {on, off}, 0f);
  }

  /** Gives a chart this theme; returns the same chart. */
  public static JFreeChart apply(JFreeChart chart) {
    chart.setBackgroundPaint(CARD);
    chart.setBorderVisible(true);
    chart.setBorderPaint(EDGE);
    chart.setPadding(new RectangleInsets(10, 14, 8, 14));
    chart.setTextAntiAlias(true);
    chart.setAntiAlias(true);
    if (chart.getTitle() != null) {
      chart.getTitle().setFont(TITLE);
      chart.getTitle().setPaint(INK);
    }
    style(chart.getPlot());
    return chart;
  }

  private static void style(Plot plot) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setNoDataMessageFont(BODY);
    plot.setNoDataMessagePaint(MUTED);
    plot.setInsets(new RectangleInsets(6, 0, 4, 22));
    if (plot instanceof StackedPlots stacked) {
      stacked.plots().forEach(SwathTheme::style);
    } else if (plot instanceof XYPlot xy) {
      xy.setAxisOffset(RectangleInsets.ZERO_INSETS);
      xy.setDomainGridlinePaint(GRID);
      xy.setRangeGridlinePaint(GRID);
      xy.setDomainGridlineStroke(THIN);
      xy.setRangeGridlineStroke(THIN);
      style(xy.getDomainAxis());
      style(xy.getRangeAxis());
    } else if (plot instanceof CategoryPlot category) {
      category.setAxisOffset(RectangleInsets.ZERO_INSETS);
      category.setRangeGridlinePaint(GRID);
      category.setRangeGridlineStroke(THIN);
      style(category.getDomainAxis());
      style(category.getRangeAxis());
    }
  }

  private static void style(@Nullable Axis axis) {
    if (axis == null) {
      return;
    }
    axis.setLabelFont(SMALL);
    axis.setLabelPaint(MUTED);
    axis.setTickLabelFont(SMALL);
    axis.setTickLabelPaint(INK);
    axis.setAxisLinePaint(EDGE);
    axis.setTickMarkPaint(EDGE);
  }

  /** An axis of credits or counts, from zero. */
  static NumberAxis amounts(String label, double most) {
    NumberAxis axis = new NumberAxis(label);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    axis.setNumberFormatOverride(wholeNumbers());
    axis.setRange(0, Math.max(1, most) * 1.08);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }

  static NumberFormat decimals() {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  static NumberFormat wholeNumbers() {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
