package swath;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import org.jfree.chart.JFreeChart;
import swath.chart.ChartImages;
import swath.chart.SwathChart;
import swath.table.TableCard;
import swath.view.Block;
import swath.view.Card;
import swath.view.Details;
import swath.view.Picture;
import swath.view.Pictures;
import swath.view.RowLimit;
import swath.view.Viewable;
import tech.tablesaw.api.Table;

/** What has a chart and a table that say the same. */
abstract class ChartView implements Viewable {
  private final boolean isSandbox;

  ChartView(boolean isSandbox) {
    this.isSandbox = isSandbox;
  }

  /** The chart, which one may alter. */
  public abstract JFreeChart chart();

  /** As a Tablesaw table. */
  public abstract Table table();

  /** When this was so (the session's clock). */
  public abstract Instant asOf();

  /** What it is. */
  abstract String heading();

  /** What the chart says, for those who do not see it. */
  abstract Block[] words();

  /** What stands for the picture where it can't be seen. */
  abstract String alt();

  /** The chart as an image, which every Java kernel shows by itself. */
  public BufferedImage image() {
    return ChartImages.image(chart());
  }

  /** Saves the chart as a PNG file with twice the pixels; an existing file is replaced. */
  public void save(Path file) {
    ChartImages.save(chart(), file);
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  @Override
  public Card view() {
    Picture picture = Picture.png(() -> ChartImages.png(chart()), SwathChart.WIDTH, alt());
    return Card.frameless("", heading())
        .block(Pictures.of(picture).inWords(words()))
        .block(new Details("The same as a table", TableCard.grid(table(), RowLimit.get())))
        .asOf(asOf(), isSandbox)
        .build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
