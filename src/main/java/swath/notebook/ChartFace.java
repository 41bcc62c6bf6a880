package swath.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;

/** A bare chart: a PNG of 800 by 400, and its title and captions as text. */
final class ChartFace {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 400;

  private ChartFace() {}

  static Bundle of(JFreeChart chart) {
    return new Bundle(text(chart), null, png(chart));
  }

  static byte[] png(JFreeChart chart) {
    try {
      return ChartUtils.encodeAsPNG(chart.createBufferedImage(WIDTH, HEIGHT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is written on the chart: its title and its captions, a line each. */
  static String text(JFreeChart chart) {
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
