package swath.chart;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;

/**
 * What a chart shows, as text.
 *
 * <pre>{@code
 * ChartText.of(up42.jobs().credits().chart());
 * }</pre>
 *
 * <p>Stateless.
 */
public final class ChartText {
  private ChartText() {}

  /** The words of one of our charts; of any other its title and its captions, a line each. */
  public static String of(JFreeChart chart) {
    if (chart instanceof SwathChart ours) {
      return ours.text();
    }
    var captions =
        chart.getSubtitles().stream()
            .filter(TextTitle.class::isInstance)
            .map(title -> ((TextTitle) title).getText());
    var title = chart.getTitle() == null ? "Chart" : chart.getTitle().getText();
    return Stream.concat(Stream.of(title), captions)
        .filter(line -> line != null && !line.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
