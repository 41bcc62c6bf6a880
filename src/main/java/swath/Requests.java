package swath;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import swath.http.RequestRecord;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Mark;
import swath.view.Sanitizer;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The last hundred requests of a session, the oldest first, without secrets. Immutable.
 *
 * <pre>{@code
 * up42.requests().forEach(request -> System.out.println(request.path()));
 * }</pre>
 */
public final class Requests extends AbstractList<RequestRecord> implements Viewable {
  private static final int LONGEST_PATH = 100;

  private final List<RequestRecord> requests;
  private final boolean isSteady;

  Requests(List<RequestRecord> requests, boolean isSteady) {
    this.requests = List.copyOf(requests);
    this.isSteady = isSteady;
  }

  @Override
  public RequestRecord get(int index) {
    return requests.get(index);
  }

  @Override
  public int size() {
    return requests.size();
  }

  /** Whether times are left out of what is shown, so that each run shows the same. */
  public boolean isSteady() {
    return isSteady;
  }

  /** As a Tablesaw table. */
  public Table table() {
    StringColumn method = StringColumn.create("method");
    StringColumn path = StringColumn.create("path");
    IntColumn status = IntColumn.create("status");
    LongColumn millis = LongColumn.create("millis");
    for (RequestRecord request : requests) {
      method.append(request.method());
      path.append(request.path());
      status.append(request.status());
      millis.append(request.millis());
    }
    Table table = Table.create("Requests", method, path, status);
    return isSteady ? table : table.addColumns(millis);
  }

  @Override
  public Card view() {
    var columns = new ArrayList<Grid.Column>();
    columns.add(Grid.Column.text("method"));
    columns.add(Grid.Column.text("path"));
    columns.add(Grid.Column.whole("status"));
    if (!isSteady) {
      columns.add(Grid.Column.number("ms"));
    }
    var rows = requests.stream().map(this::row).toList();
    return Card.of("without secrets", "The last " + Words.count(size(), "request"))
        .details("each of them", Grid.of("Requests, the oldest first", columns, rows, rows.size()))
        .build();
  }

  private List<Span> row(RequestRecord request) {
    var row = new ArrayList<Span>();
    row.add(Span.of(request.method()));
    row.add(Span.code(Sanitizer.line(request.path(), LONGEST_PATH)));
    row.add(answer(request.status()));
    if (!isSteady) {
      row.add(Span.of(Words.number(request.millis())));
    }
    return row;
  }

  private static Span answer(int status) {
    if (status == 0) {
      return Span.marked(Mark.TROUBLE, "no answer");
    }
    var digits = Integer.toString(status);
    return status < 400 ? Span.of(digits) : Span.marked(Mark.FAILED, digits);
  }

  @Override
  public String toString() {
    return view().text();
  }
}
