package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import swath.CreditView;
import swath.Credits;
import swath.History;
import swath.Timeline;
import swath.chart.ChartImages;
import swath.chart.HouseChart;
import swath.error.Up42Exception;
import swath.report.Words;
import tech.tablesaw.api.Table;

/** What has a picture and a table: one HTML, the picture first, the table when asked for. */
final class PictureFaces {
  private static final int USUAL_WIDTH = 800;

  private PictureFaces() {}

  static List<Block> history(History history) {
    return sheet(history::chart, history.toString(), history.table());
  }

  static List<Block> credits(Credits credits) {
    return sheet(credits::chart, credits.report().text(), credits.table());
  }

  static List<Block> view(CreditView view) {
    return sheet(view::chart, "In all: " + view.report().total().text(), view.table());
  }

  static List<Block> timeline(Timeline timeline) {
    return sheet(timeline::chart, timeline.report().text(), timeline.table());
  }

  private static List<Block> sheet(Supplier<JFreeChart> chart, String words, Table table) {
    var grid = TableFace.grid(table, Rows.shown());
    try {
      var picture = picture(chart.get());
      return List.of(picture, new Block.Fold("The same as a table", grid));
    } catch (Up42Exception noFonts) {
      return List.of(Block.Line.of(String.valueOf(noFonts.getMessage())), facts(words), grid);
    }
  }

  private static Block picture(JFreeChart chart) {
    int width = chart instanceof HouseChart house ? house.width() : USUAL_WIDTH;
    var alt = Words.line(ChartFace.text(chart).replace("\n", "; "), 1000);
    return new Block.Pictures(List.of(Block.Picture.png(ChartImages.png(chart), width, alt)));
  }

  /** Lines {@code "name: value"} as facts. */
  private static Block facts(String text) {
    var facts = new ArrayList<Block.Fact>();
    for (var line : text.lines().toList()) {
      int colon = line.indexOf(": ");
      facts.add(
          colon > 0 && colon < 30
              ? Block.Fact.of(line.substring(0, colon), line.substring(colon + 2))
              : Block.Fact.of("", line));
    }
    return new Block.Facts(facts);
  }
}
