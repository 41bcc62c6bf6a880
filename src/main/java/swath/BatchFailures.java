package swath;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import swath.error.ValidationError;
import swath.internal.batch.BatchLine;
import swath.internal.batch.BatchLines;
import swath.internal.batch.BatchSpans;
import swath.internal.card.JobSpans;
import swath.internal.column.Columns;
import swath.internal.column.TableName;
import swath.journal.RowState;
import swath.processing.JobMetadata;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The rows of a batch that have no results and will have none by waiting: jobs that went wrong,
 * rows that were not executed, and those of unknown fate. Immutable.
 *
 * <pre>{@code
 * batch.failures();                        // by cause, by process, by image
 * batch.failures().table().countBy("cause");
 * }</pre>
 */
public final class BatchFailures implements Viewable {
  private static final int LONGEST = 80;

  private final String name;
  private final List<BatchLine> lines;
  private final boolean isSandbox;
  private final Instant asOf;

  BatchFailures(String name, BatchLines all, boolean isSandbox, Instant asOf) {
    this.name = name;
    this.lines = all.lines().stream().filter(BatchFailures::isFailure).toList();
    this.isSandbox = isSandbox;
    this.asOf = asOf;
  }

  private static boolean isFailure(BatchLine line) {
    return line.hasFailed() || line.state() == RowState.REFUSED || line.state() == RowState.UNKNOWN;
  }

  /** How many there are. */
  public int size() {
    return lines.size();
  }

  /** How many there are of each cause, the most frequent first. */
  public Map<String, Long> byCause() {
    return counts(BatchFailures::cause);
  }

  private Map<String, Long> counts(Function<BatchLine, String> of) {
    Map<String, Long> counted =
        lines.stream().collect(Collectors.groupingBy(of, Collectors.counting()));
    Map<String, Long> sorted = new LinkedHashMap<>();
    counted.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }

  private static String cause(BatchLine line) {
    JobMetadata job = line.job();
    if (line.state() == RowState.REFUSED) {
      return "not executed: " + line.row().refusal();
    }
    if (job == null) {
      return "unknown fate";
    }
    String status = JobSpans.rawStatus(job).text();
    List<ValidationError> errors = Lenient.or(List.of(), job::errors);
    return errors.isEmpty() ? status : status + ": " + errors.get(0).message();
  }

  /** As a Tablesaw table, sorted by cause: cause, process, item, title (the image's), key, job. */
  public Table table() {
    StringColumn cause = StringColumn.create("cause");
    StringColumn process = StringColumn.create("process");
    StringColumn item = Columns.id("item");
    StringColumn title = StringColumn.create("title");
    StringColumn key = Columns.id("key");
    StringColumn job = Columns.id("job");
    List<BatchLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparing(BatchFailures::cause));
    for (BatchLine line : sorted) {
      cause.append(cause(line));
      process.append(line.row().processId());
      item.append(line.row().itemId());
      title.append(line.row().image());
      key.append(line.key());
      job.append(line.jobId() == null ? "" : line.jobId());
    }
    return Table.create(
        TableName.of("Failures of " + name, isSandbox), cause, process, item, title, key, job);
  }

  @Override
  public Card view() {
    Card.Builder card = Card.of("failures", name);
    if (lines.isEmpty()) {
      return card.state(Span.marked(Mark.DONE, "nothing went wrong")).asOf(asOf, isSandbox).build();
    }
    card.state(Span.marked(Mark.FAILED, Words.count(size(), "row") + " without results"));
    card.block(grid("By cause", "cause", byCause()));
    card.block(grid("By process", "process", counts(line -> line.row().processId())));
    card.block(grid("By image", "image", counts(line -> line.row().image())));
    return card.line(
            Span.of("Why a row was not executed:"),
            Span.code(BatchSpans.handle(name) + ".explain(\"" + lines.get(0).key() + "\")"))
        .asOf(asOf, isSandbox)
        .build();
  }

  private static Grid grid(String caption, String what, Map<String, Long> counts) {
    List<Grid.Column> columns = List.of(Grid.Column.text(what), Grid.Column.number("rows"));
    List<List<Span>> rows =
        counts.entrySet().stream()
            .map(
                one ->
                    List.of(
                        Span.shortened(one.getKey(), LONGEST),
                        Span.of(Words.number(one.getValue()))))
            .toList();
    return Grid.of(caption, columns, RowLimit.first(rows), rows.size());
  }

  @Override
  public String toString() {
    return view().text();
  }
}
