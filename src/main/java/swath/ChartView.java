package swath;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.jfree.chart.JFreeChart;
import swath.chart.ChartImages;

/** What has a picture. */
abstract class ChartView {
  private final boolean isSandbox;

  ChartView(boolean isSandbox) {
    this.isSandbox = isSandbox;
  }

  /** The picture, which one may alter. */
  public abstract JFreeChart chart();

  /** The picture as an image, which every Java kernel shows by itself. */
  public BufferedImage image() {
    return ChartImages.image(chart());
  }

  /** Saves the picture as a PNG file with twice the pixels; an existing file is replaced. */
  public void save(Path file) {
    ChartImages.save(chart(), file);
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }
}
