package swath.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import swath.view.Origin;

/**
 * A JFreeChart chart in Swath's theme that knows its size and what it says as text. It may be
 * altered like any other chart.
 *
 * <pre>{@code
 * SwathChart chart = CreditCharts.accumulated(report, true);
 * chart.text();                                   // the same as text
 * chart.getXYPlot().getRangeAxis().setUpperBound(5_000);
 * ChartImages.save(chart, Path.of("credits.png"));
 * }</pre>
 *
 * <p>Like every JFreeChart chart it belongs to one thread at a time.
 */
public final class SwathChart extends JFreeChart {
  private static final long serialVersionUID = 1L;

  /** How wide our charts are, in pixels. */
  public static final int WIDTH = 800;

  private final int height;
  private final String words;

  SwathChart(String title, Plot plot, int height, List<String> captions, String words) {
    super(title, SwathTheme.TITLE, plot, false);
    this.height = height;
    this.words = words;
    SwathTheme.apply(this);
    getTitle().setHorizontalAlignment(HorizontalAlignment.LEFT);
    getTitle().setPadding(new RectangleInsets(0, 0, 4, 0));
    getTitle().setMaximumLinesToDisplay(2);
    addSubtitle(new Footnotes(captions));
  }

  /** How wide it wants to be, in pixels. */
  public int width() {
    return WIDTH;
  }

  /** How high it wants to be, in pixels. */
  public int height() {
    return height;
  }

  /** What it shows, as text: lines below 100 columns where ids allow. */
  public String text() {
    return words;
  }

  /** A plot without axes that says why nothing is there. */
  static XYPlot nothing(String why) {
    XYPlot plot = new XYPlot();
    plot.setNoDataMessage(why);
    return plot;
  }

  /** The parts that are there, with a dot between. */
  static String line(String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  static String sandbox(boolean isSandbox) {
    return Origin.words(isSandbox);
  }
}
