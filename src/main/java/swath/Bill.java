package swath;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.internal.column.Columns;
import swath.internal.column.TableName;
import swath.report.BillLine;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Mark;
import swath.view.Span;
import swath.view.UserPath;
import swath.view.Viewable;
import swath.view.Words;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a notebook would cost, cell by cell, as its rehearsal found: {@code java -jar swath.jar
 * rehearse notebook.ipynb}. Immutable.
 *
 * <pre>{@code
 * var bill = Bill.read(Path.of("notebook.bill.json"));
 * up42.approve(bill);  // from now on nothing else is executed
 * }</pre>
 */
public final class Bill extends AbstractList<BillLine> implements Viewable {
  private static final int LONGEST = 60;
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.number("cell"),
          Grid.Column.text("title"),
          Grid.Column.whole("process"),
          Grid.Column.number("credits"),
          Grid.Column.text("what would happen"));

  private final String notebook;
  private final List<BillLine> lines;
  private final List<String> notes;
  private final Instant asOf;

  private Bill(String notebook, List<BillLine> lines, List<String> notes, Instant asOf) {
    this.notebook = notebook;
    this.lines = List.copyOf(lines);
    this.notes = List.copyOf(notes);
    this.asOf = asOf;
  }

  /**
   * The bill of a rehearsal's file.
   *
   * @throws Up42Exception when the file can't be read, or is no bill
   */
  public static Bill read(Path file) {
    try {
      JsonNode json = Json.parse(Files.readString(UserPath.of(file)));
      List<BillLine> lines = new ArrayList<>();
      json.path("lines").forEach(line -> lines.add(BillLine.of(line)));
      List<String> notes = new ArrayList<>();
      json.path("notes").forEach(note -> notes.add(note.asText()));
      return new Bill(
          json.path("notebook").asText(), lines, notes, Instant.parse(json.path("at").asText()));
    } catch (IOException | RuntimeException e) {
      throw new Up42Exception(
          UserPath.shown(file)
              + " is no bill of a rehearsal: java -jar swath.jar rehearse notebook.ipynb writes"
              + " one.",
          e);
    }
  }

  /** As {@link #read(Path)}; {@code ~} is the home. */
  public static Bill read(String file) {
    return read(UserPath.of(file));
  }

  @Override
  public BillLine get(int index) {
    return lines.get(index);
  }

  @Override
  public int size() {
    return lines.size();
  }

  /** What would be paid. */
  public long credits() {
    return lines.stream().mapToLong(BillLine::credits).sum();
  }

  /** What the rehearsal can't know, or left out, a sentence each. */
  public List<String> notes() {
    return notes;
  }

  /** As a Tablesaw table: cell, process, item, title, credits, outcome, reason. */
  public Table table() {
    IntColumn cell = IntColumn.create("cell");
    StringColumn process = StringColumn.create("process");
    StringColumn item = StringColumn.create("item");
    StringColumn title = StringColumn.create("title");
    IntColumn credits = Columns.credits("credits");
    StringColumn outcome = StringColumn.create("outcome");
    StringColumn reason = StringColumn.create("reason");
    for (BillLine line : lines) {
      cell.append(line.cell());
      process.append(line.processId());
      item.append(String.join(", ", line.itemIds()));
      title.append(line.title());
      credits.append(line.credits());
      outcome.append(line.outcome().name());
      reason.append(line.reason());
    }
    String name = TableName.of("Bill of " + notebook, false);
    return Table.create(name, cell, process, item, title, credits, outcome, reason);
  }

  @Override
  public Card view() {
    Card.Builder card =
        Card.of("bill of a rehearsal", notebook)
            .fact("new", Words.count(count(BillLine.Outcome.NEW), "job"))
            .fact("found again", Words.count(count(BillLine.Outcome.FOUND), "job"))
            .fact("refused", Words.count(count(BillLine.Outcome.REFUSED), "execution"))
            .fact("in all", Words.credits(credits()));
    if (!lines.isEmpty()) {
      // All of it: a bill is what is to be read. Refusals in the same words are one row.
      List<List<Span>> rows = rows();
      card.block(Grid.of("Cell by cell", COLUMNS, rows, rows.size()));
    }
    notes.forEach(note -> card.line(Span.marked(Mark.UNSEEN, note)));
    return card.line(
            Span.of("Nothing was executed. To let a session execute this and nothing else:"),
            Span.code("up42.approve(bill)"))
        .asOf(asOf, false)
        .build();
  }

  private long count(BillLine.Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).count();
  }

  private List<List<Span>> rows() {
    Map<BillLine, Long> refused = new HashMap<>();
    lines.stream()
        .filter(BillLine::isRefused)
        .forEach(line -> refused.merge(line.withoutItems(), 1L, Long::sum));
    List<List<Span>> rows = new ArrayList<>();
    for (BillLine line : lines) {
      Long n = line.isRefused() ? refused.remove(line.withoutItems()) : Long.valueOf(1);
      if (n != null) {
        rows.add(spans(line, n));
      }
    }
    return rows;
  }

  private static List<Span> spans(BillLine line, long n) {
    Span what =
        switch (line.outcome()) {
          case NEW -> Span.marked(Mark.DONE, "executed and paid");
          case FOUND -> Span.marked(Mark.DONE, "found again");
          case REFUSED -> Span.marked(Mark.TROUBLE, Span.shortened(line.reason(), LONGEST).text());
        };
    return List.of(
        Span.of(Words.number(line.cell())),
        line.isRefused()
            ? Span.of(Words.count(n, "execution"))
            : Span.shortened(line.title(), LONGEST / 2),
        Span.code(line.processId()),
        Span.of(Words.number(line.credits())),
        what);
  }

  @Override
  public String toString() {
    return view().text();
  }
}
