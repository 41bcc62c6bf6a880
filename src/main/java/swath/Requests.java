package swath;

import java.util.AbstractList;
import java.util.List;
import swath.http.RequestRecord;
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
public final class Requests extends AbstractList<RequestRecord> {
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
  public String toString() {
    TextTable table =
        isSteady
            ? TextTable.of("method", "path", ">status")
            : TextTable.of("method", "path", ">status", ">ms");
    for (RequestRecord request : requests) {
      String status = request.status() == 0 ? "no answer" : Integer.toString(request.status());
      if (isSteady) {
        table.row(request.method(), request.path(), status);
      } else {
        table.row(request.method(), request.path(), status, Text.number(request.millis()));
      }
    }
    return "The last " + size() + " requests\n" + table;
  }
}
