package swath;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import swath.internal.column.Columns;
import swath.internal.column.TableName;
import swath.report.DurationStats;
import swath.stac.StacItem;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What can be run on some images: a row an image and process, with UP42's price and how long such
 * jobs took before, or with what stands against it in UP42's words. Immutable; nothing was spent.
 *
 * <pre>{@code
 * var fitting = up42.processes().fitting(up42.images().titled("Port").list());
 * fitting.possible();   // without what can't be run
 * fitting.table();
 * }</pre>
 */
public final class Fitting extends AbstractList<Fitting.Row> implements Viewable {
  private static final int LONGEST_TITLE = 24;
  private static final int LONGEST_OBSTACLE = 70;
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.text("image"),
          Grid.Column.whole("process"),
          Grid.Column.number("credits"),
          Grid.Column.text("takes, or why not"));

  private final List<Row> rows;
  private final boolean isSandbox;

  Fitting(List<Row> rows, boolean isSandbox) {
    this.rows = List.copyOf(rows);
    this.isSandbox = isSandbox;
  }

  /**
   * One image and one process.
   *
   * @param item the image
   * @param processId the process
   * @param price credits; null where it can't be run or has no price
   * @param ran how long the account's own jobs of that process ran; of no job if none is known
   * @param obstacle what stands against it; empty if it can be run
   */
  public record Row(
      StacItem item,
      String processId,
      @Nullable Integer price,
      DurationStats ran,
      String obstacle) {
    /** Whether UP42 would take it. */
    public boolean isPossible() {
      return obstacle.isEmpty();
    }

    /** The price in credits, if it can be run. */
    public OptionalInt credits() {
      return price == null ? OptionalInt.empty() : OptionalInt.of(price);
    }

    /** How long it is likely to take: the median of the account's own jobs of that process. */
    public Optional<Duration> likely() {
      return ran.n() == 0 ? Optional.empty() : Optional.of(ran.median());
    }
  }

  @Override
  public Row get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** Only what can be run. */
  public Fitting possible() {
    return new Fitting(rows.stream().filter(Row::isPossible).toList(), isSandbox);
  }

  /**
   * As a Tablesaw table: item, title, process, credits, seconds (the median of the account's own
   * jobs of that process), jobs (how many these are), obstacle.
   */
  public Table table() {
    StringColumn item = Columns.id("item");
    StringColumn title = StringColumn.create("title");
    StringColumn process = StringColumn.create("process");
    IntColumn credits = Columns.credits("credits");
    DoubleColumn seconds = Columns.seconds("seconds");
    IntColumn jobs = IntColumn.create("jobs");
    StringColumn obstacle = StringColumn.create("obstacle");
    for (Row row : rows) {
      item.append(Lenient.or("", row.item()::id));
      title.append(row.item().label());
      process.append(row.processId());
      row.credits().ifPresentOrElse(credits::append, credits::appendMissing);
      row.likely()
          .ifPresentOrElse(time -> seconds.append(time.toMillis() / 1e3), seconds::appendMissing);
      jobs.append(row.ran().n());
      obstacle.append(row.obstacle());
    }
    return Table.create(
        TableName.of("What can be run", isSandbox),
        item,
        title,
        process,
        credits,
        seconds,
        jobs,
        obstacle);
  }

  @Override
  public Card view() {
    List<Row> possible = rows.stream().filter(Row::isPossible).toList();
    List<Row> sorted = new ArrayList<>(possible);
    rows.stream().filter(row -> !row.isPossible()).forEach(sorted::add);
    List<List<Span>> shown = RowLimit.first(sorted).stream().map(Fitting::spans).toList();
    Card.Builder card =
        Card.of("list", "What can be run: " + possible.size() + " of " + Words.number(size()));
    boolean isOne = rows.stream().map(row -> row.item().label()).distinct().count() == 1;
    if (isOne) {
      card.fact("image", rows.get(0).item().label());
    }
    card.block(
        isOne
            ? Grid.of(
                "Processes",
                COLUMNS.subList(1, COLUMNS.size()),
                shown.stream().map(line -> line.subList(1, line.size())).toList(),
                size())
            : Grid.of("Images and processes", COLUMNS, shown, size()));
    if (shown.size() < size()) {
      obstacles().forEach((words, count) -> card.line(Span.of(count + " × " + words)));
    }
    return card.line(
            Span.sentence(
                "Nothing was spent. Prices are UP42's; times are those of your own jobs before."))
        .asOf(null, isSandbox)
        .build();
  }

  private Map<String, Long> obstacles() {
    return rows.stream()
        .filter(row -> !row.isPossible())
        .collect(Collectors.groupingBy(Row::obstacle, LinkedHashMap::new, Collectors.counting()));
  }

  private static List<Span> spans(Row row) {
    String takes =
        row.likely()
            .map(time -> Words.duration(time) + " (" + Words.count(row.ran().n(), "job") + ")")
            .orElse("not known of any job");
    return List.of(
        Span.shortened(row.item().label(), LONGEST_TITLE),
        Span.code(row.processId()),
        Span.of(row.price() == null ? "" : Words.number(row.price())),
        row.isPossible()
            ? Span.marked(Mark.DONE, takes)
            : Span.marked(Mark.FAILED, Span.shortened(row.obstacle(), LONGEST_OBSTACLE).text()));
  }

  @Override
  public String toString() {
    return view().text();
  }
}
