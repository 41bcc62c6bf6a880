package swath.notebook;

import swath.view.Words;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import swath.CreditView;
import swath.Credits;
import swath.History;
import swath.Timeline;
import swath.chart.ChartImages;
import swath.chart.ChartText;
import swath.chart.SwathChart;
import swath.table.TableCard;
import swath.error.Up42Exception;
import swath.view.Words;
import swath.view.Block;
import swath.view.Card;
import swath.view.Facts;
import swath.view.Picture;
import swath.view.Pictures;
import swath.view.RowLimit;
import swath.view.Span;
import tech.tablesaw.api.Table;

/** What has a picture and a table: one HTML, the picture first, the table when asked for. */
final class PictureFaces {
  private static final int USUAL_WIDTH = 800;

  private PictureFaces() {}

  static Card history(History history) {
    return sheet(history::chart, history.toString(), history.table());
  }

  static Card credits(Credits credits) {
    return sheet(credits::chart, credits.report().text(), credits.table());
  }

  static Card view(CreditView view) {
    return sheet(view::chart, "In all: " + view.report().total().text(), view.table());
  }

  static Card timeline(Timeline timeline) {
    return sheet(timeline::chart, timeline.report().text(), timeline.table());
  }

  private static Card sheet(Supplier<JFreeChart> chart, String words, Table table) {
    var grid = TableCard.grid(table, RowLimit.get());
    try {
      return Card.frameless("", "")
          .block(Pictures.of(picture(chart.get())).inWords(facts(words)))
          .details("The same as a table", grid)
          .build();
    } catch (Up42Exception noFonts) {
      return Card.frameless("", "")
          .lines(String.valueOf(noFonts.getMessage()))
          .block(facts(words))
          .block(grid)
          .build();
    }
  }

  private static Picture picture(JFreeChart chart) {
    int width = chart instanceof SwathChart house ? house.width() : USUAL_WIDTH;
    var alt = ChartText.of(chart).replace("\n", "; ");
    return Picture.png(ChartImages.png(chart), width, alt);
  }

  /** Lines {@code "name: value"} as facts. */
  private static Block facts(String text) {
    var facts = new ArrayList<Facts.Fact>();
    for (var line : text.lines().toList()) {
      int colon = line.indexOf(": ");
      facts.add(
          colon > 0 && colon < 30
              ? Facts.Fact.of(line.substring(0, colon), Span.of(line.substring(colon + 2)))
              : Facts.Fact.of("", Span.of(line)));
    }
    return new Facts(facts);
  }
}
