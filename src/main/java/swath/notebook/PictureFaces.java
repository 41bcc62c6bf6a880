package swath.notebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import swath.CreditView;
import swath.Credits;
import swath.History;
import swath.Timeline;
import swath.journal.StatusHistory;
import swath.report.Words;
import tech.tablesaw.api.Table;

/** What has a table and a picture: both in one card, the table when asked for. */
final class PictureFaces {
  private PictureFaces() {}

  static Card history(History history) {
    var job = history.metadata();
    return new Card.Draft("history of a job", JobFaces.title(job))
        .state(StatusBit.of(job))
        .block(StagePath.of(history.statusHistory(), history.asOf()))
        .fact("job", Bit.code(history.statusHistory().jobId()))
        .block(new Block.Fold("as a table", entries(history)))
        .foot(Foot.asOf(history.asOf(), history.isSandbox()));
  }

  static Card credits(Credits credits) {
    var report = credits.report();
    return new Card.Draft("over time", "Credits")
        .block(lines(report.text()))
        .block(table(credits.table()))
        .foot(Foot.asOf(report.asOf(), credits.isSandbox()));
  }

  static Card view(CreditView view) {
    var report = view.report();
    return new Card.Draft(Words.count(report.jobs().size(), "job"), view.title())
        .fact("in all", report.total().text())
        .block(TableFace.grid(view.table(), Rows.shown()))
        .foot(Foot.asOf(report.asOf(), view.isSandbox()));
  }

  static Card timeline(Timeline timeline) {
    return new Card.Draft("wait, run and settling", "Timeline")
        .block(lines(timeline.report().text()))
        .foot(Foot.asOf(timeline.report().asOf(), timeline.isSandbox()));
  }

  private static Block table(Table table) {
    return new Block.Fold("as a table", TableFace.grid(table, Rows.shown()));
  }

  /** Lines {@code "name: value"} as facts. */
  private static Block lines(String text) {
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

  private static Grid entries(History history) {
    var heads =
        List.of(
            new Grid.Head("status", false),
            new Grid.Head("since (UTC)", false),
            new Grid.Head("for", true),
            new Grid.Head("how it is known", false));
    var entries = history.statusHistory().entries();
    var rows = new ArrayList<List<Bit>>();
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      boolean last = i + 1 == entries.size();
      var until = last ? history.asOf() : entries.get(i + 1).at();
      rows.add(
          List.of(
              Bit.status(Words.line(entry.word(), 30)),
              Bit.of(Text.time(entry.at())),
              Bit.of(
                  last && entry.status().isTerminal()
                      ? ""
                      : Words.duration(Duration.between(entry.at(), until))),
              Bit.of(known(entry))));
    }
    return new Grid("Statuses", heads, rows, Rows.note(rows.size(), rows.size()));
  }

  private static String known(StatusHistory.Entry entry) {
    var notBefore = entry.notBefore();
    return switch (entry.kind()) {
      case REPORTED -> "reported by UP42";
      case OBSERVED ->
          notBefore == null
              ? "seen, and nobody looked before"
              : "seen, changed after " + Text.clock(notBefore);
      case INFERRED -> "inferred from what followed";
    };
  }
}
