package swath.notebook;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import swath.chart.ChartImages;
import swath.chart.SwathChart;

/** A bare chart: a PNG, and what it shows in words. */
final class ChartFace {
  private ChartFace() {}

  static MimeBundle of(JFreeChart chart) {
    return new MimeBundle(text(chart), null, ChartImages.png(chart));
  }

  /** A house chart's own words; of any other its title and its captions, a line each. */
  static String text(JFreeChart chart) {
    if (chart instanceof SwathChart house) {
      return house.text();
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
