package swath;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jfree.chart.JFreeChart;
import swath.chart.ChartImages;
import swath.chart.SwathChart;
import swath.table.TableCard;
import swath.view.Block;
import swath.view.Card;
import swath.view.Details;
import swath.view.Facts;
import swath.view.Line;
import swath.view.Picture;
import swath.view.Pictures;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.UserPath;
import swath.view.Viewable;
import tech.tablesaw.api.Table;

/** What has a chart and a table that say the same. */
abstract class ChartView implements Viewable {
  private final boolean isSandbox;
  private final String note;

  ChartView(boolean isSandbox) {
    this("", isSandbox);
  }

  /**
   * A view.
   *
   * @param note why it shows nothing; an empty text otherwise
   */
  ChartView(String note, boolean isSandbox) {
    this.note = note;
    this.isSandbox = isSandbox;
  }

  String note() {
    return note;
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

  /** What stands for the picture where it can't be seen; may have lines. */
  abstract String alt();

  /** Words of a summary with facts beneath. */
  static Block[] words(String summary, List<Facts.Fact> facts) {
    return new Block[] {Line.of(Span.of(summary)), new Facts(facts)};
  }

  /** The chart as an image, which every Java kernel shows by itself. */
  public BufferedImage image() {
    return ChartImages.image(chart());
  }

  /** Saves the chart as a PNG file with twice the pixels; an existing file is replaced. */
  public void save(Path file) {
    ChartImages.save(chart(), UserPath.of(file));
  }

  /** As {@link #save(Path)}; {@code ~} is the home. */
  public void save(String file) {
    save(UserPath.of(file));
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  @Override
  public Card view() {
    Picture picture =
        Picture.png(() -> ChartImages.png(chart()), SwathChart.WIDTH, alt().replace("\n", "; "));
    Card.Builder card = Card.frameless("", heading()).block(Pictures.of(picture).inWords(words()));
    if (!note.isEmpty()) {
      card.line(Span.of(note));
    }
    return card.block(new Details("The same as a table", TableCard.grid(table(), RowLimit.get())))
        .asOf(asOf(), isSandbox)
        .build();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
