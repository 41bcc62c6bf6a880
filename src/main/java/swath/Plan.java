package swath;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.internal.column.Columns;
import swath.internal.column.TableName;
import swath.internal.spending.Funds;
import swath.internal.spending.Planning;
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
 * What many jobs would cost, before any of them is executed: a row an image and process, with the
 * price, the likely time, the job that was paid for before, or why it can't be run. Making it reads
 * only: nothing is spent. Immutable.
 *
 * <pre>{@code
 * var plan = up42.plan("Trees", up42.images().limit(20).list(),
 *     image -> up42.templates().detectionTreesSpacept("Trees", image));
 * plan.credits();                          // all that is still to be paid
 * plan.cheapestFirst().within(500).table();  // how far 500 credits go
 * }</pre>
 */
public final class Plan extends AbstractList<Plan.Row> implements Viewable {
  private static final int LONGEST_TITLE = 24;
  private static final int LONGEST_REASON = 70;
  private static final int MOST_REASONS = 8;
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.text("image"),
          Grid.Column.whole("process"),
          Grid.Column.number("credits"),
          Grid.Column.text("what would happen"));

  private final String name;
  private final List<Row> rows;
  private final ProcessTimes ran;
  private final Funds funds;
  private final OptionalInt sessionLeft;
  private final @Nullable Integer within;
  private final Instant asOf;
  private final boolean isSandbox;

  private Plan(
      String name,
      List<Row> rows,
      ProcessTimes ran,
      Funds funds,
      OptionalInt sessionLeft,
      @Nullable Integer within,
      Instant asOf,
      boolean isSandbox) {
    this.name = name;
    this.rows = List.copyOf(rows);
    this.ran = ran;
    this.funds = funds;
    this.sessionLeft = sessionLeft;
    this.within = within;
    this.asOf = asOf;
    this.isSandbox = isSandbox;
  }

  /** What would become of a row. */
  public enum Outcome {
    /** It would be executed and paid. */
    NEW,
    /** It was paid before: its job would be found. */
    FOUND,
    /** It is beyond the credits of {@link Plan#within}. */
    LEFT_OUT,
    /** UP42, or a limit, would refuse it. */
    IMPOSSIBLE
  }

  /**
   * One image and process.
   *
   * @param key names the row: process and hash of the inputs
   * @param item the image
   * @param processId the process
   * @param price credits; null where nothing would be paid
   * @param jobId of the job that was paid for before; empty if there is none
   * @param outcome what would become of it
   * @param reason why it would not be executed; empty if it would
   */
  public record Row(
      String key,
      StacItem item,
      String processId,
      @Nullable Integer price,
      String jobId,
      Outcome outcome,
      String reason) {
    /** What would be paid for it. */
    public int credits() {
      return outcome == Outcome.NEW && price != null ? price : 0;
    }

    private Row as(Outcome changed, String why) {
      return new Row(key, item, processId, price, jobId, changed, why);
    }
  }

  static Plan of(
      Up42 up42,
      String name,
      List<StacItem> items,
      List<Function<StacItem, JobTemplate>> templates) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A plan needs a name.");
    }
    List<StacItem> images = new ArrayList<>();
    List<JobTemplate> wanted = new ArrayList<>();
    for (StacItem item : items) {
      for (Function<StacItem, JobTemplate> template : templates) {
        images.add(item);
        wanted.add(made(template, item));
      }
    }
    var scope = up42.scope();
    List<Planning.Planned> planned =
        new Planning(scope)
            .plan(
                wanted.stream()
                    .map(one -> new Planning.Wanted(one.request(), one.check()))
                    .toList());
    List<Row> rows =
        IntStream.range(0, wanted.size())
            .mapToObj(i -> row(images.get(i), wanted.get(i), planned.get(i)))
            .toList();
    return new Plan(
        name,
        rows,
        ProcessTimes.ask(scope),
        Funds.ask(scope.shared()),
        scope.shared().spending().left(),
        null,
        scope.now(),
        scope.shared().isSandbox());
  }

  private static JobTemplate made(Function<StacItem, JobTemplate> template, StacItem item) {
    JobTemplate made = template.apply(item);
    if (made == null) {
      throw new Up42Exception(
          "The function that makes templates gave null for the item "
              + Lenient.or("?", item::id)
              + ": let it give a template for each item.");
    }
    return made;
  }

  private static Row row(StacItem item, JobTemplate template, Planning.Planned planned) {
    Outcome outcome =
        planned.found() != null
            ? Outcome.FOUND
            : planned.obstacle().isEmpty() ? Outcome.NEW : Outcome.IMPOSSIBLE;
    return new Row(
        template.processId() + " " + planned.inputsHash().substring(0, 12),
        item,
        template.processId(),
        planned.price(),
        planned.found() == null ? "" : Lenient.or("", planned.found()::jobId),
        outcome,
        planned.obstacle());
  }

  @Override
  public Row get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** What is still to be paid: for the rows that would be executed. */
  public long credits() {
    return rows.stream().mapToLong(Row::credits).sum();
  }

  /** The rows of that outcome. */
  public List<Row> rows(Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).toList();
  }

  /** The balance after it, where UP42 told it; less than zero if it does not suffice. */
  public Optional<BigDecimal> balanceAfter() {
    return funds.after((int) Math.min(Integer.MAX_VALUE, credits()));
  }

  /** How long its jobs would run one after the other, by the medians of the account's own jobs. */
  public Duration likely() {
    return rows(Outcome.NEW).stream()
        .map(row -> ran.of(row.processId()).median())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The same with the cheapest rows first, those of one price in their order. */
  public Plan cheapestFirst() {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingInt(row -> row.price() == null ? 0 : row.price()));
    return with(sorted, within);
  }

  /**
   * The same with as many rows as that many credits pay, in the order of the rows: one that does
   * not fit any more is left out, and a cheaper one after it may still fit.
   */
  public Plan within(int credits) {
    if (credits < 0) {
      throw new IllegalArgumentException("A sum of " + credits + " credits is below zero.");
    }
    List<Row> chosen = new ArrayList<>();
    long left = credits;
    for (Row row : rows) {
      Row again = row.outcome() == Outcome.LEFT_OUT ? row.as(Outcome.NEW, "") : row;
      if (again.credits() > left) {
        chosen.add(
            again.as(
                Outcome.LEFT_OUT,
                "beyond " + Words.credits(credits) + ", of which " + left + " are left"));
      } else {
        left -= again.credits();
        chosen.add(again);
      }
    }
    return with(chosen, credits);
  }

  private Plan with(List<Row> changed, @Nullable Integer credits) {
    return new Plan(name, changed, ran, funds, sessionLeft, credits, asOf, isSandbox);
  }

  /**
   * As a Tablesaw table: key, item, title, process, credits, seconds (the median of the account's
   * own jobs), outcome, job, reason.
   */
  public Table table() {
    StringColumn key = Columns.id("key");
    StringColumn item = Columns.id("item");
    StringColumn title = StringColumn.create("title");
    StringColumn process = StringColumn.create("process");
    IntColumn credits = Columns.credits("credits");
    DoubleColumn seconds = Columns.seconds("seconds");
    StringColumn outcome = StringColumn.create("outcome");
    StringColumn job = Columns.id("job");
    StringColumn reason = StringColumn.create("reason");
    for (Row row : rows) {
      key.append(row.key());
      item.append(Lenient.or("", row.item()::id));
      title.append(row.item().label());
      process.append(row.processId());
      if (row.price() == null) {
        credits.appendMissing();
      } else {
        credits.append(row.price());
      }
      DurationStats known = ran.of(row.processId());
      if (known.n() == 0) {
        seconds.appendMissing();
      } else {
        seconds.append(known.median().toMillis() / 1e3);
      }
      outcome.append(row.outcome().name());
      job.append(row.jobId());
      reason.append(row.reason());
    }
    return Table.create(
        TableName.of(name, isSandbox),
        key,
        item,
        title,
        process,
        credits,
        seconds,
        outcome,
        job,
        reason);
  }

  @Override
  public Card view() {
    long credits = credits();
    Card.Builder card =
        Card.of("plan", name)
            .state(state())
            .fact("to be executed", jobs(Outcome.NEW) + ", " + Words.credits(credits))
            .fact("paid before", count(Outcome.FOUND))
            .fact("left out", count(Outcome.LEFT_OUT))
            .fact("can't be run", count(Outcome.IMPOSSIBLE))
            .fact("credits", within == null ? "" : "within " + Words.credits(within))
            .fact("balance", QuoteCard.balance(funds, balanceAfter()));
    sessionLeft.ifPresent(
        left -> card.fact("session's limit", Words.credits(left) + " left of it"));
    card.fact("run time", likely().isZero() ? "" : likelyText());
    List<List<Span>> shown = RowLimit.first(rows).stream().map(this::spans).toList();
    card.block(Grid.of("Images and processes", COLUMNS, shown, size()));
    reasons(card);
    return card.line(Span.of("Nothing was executed. Prices are UP42's, asked for now."))
        .asOf(asOf, isSandbox)
        .build();
  }

  private Span state() {
    boolean isTooDear = balanceAfter().filter(left -> left.signum() < 0).isPresent();
    if (isTooDear) {
      return Span.marked(Mark.TROUBLE, "The balance does not suffice for all of it.");
    }
    if (sessionLeft.isPresent() && credits() > sessionLeft.getAsInt()) {
      return Span.marked(Mark.TROUBLE, "The session's limit does not suffice for all of it.");
    }
    return rows(Outcome.NEW).isEmpty()
        ? Span.marked(Mark.DONE, "nothing to be paid")
        : Span.marked(Mark.DONE, "it can be paid");
  }

  private String jobs(Outcome outcome) {
    return Words.count(rows(outcome).size(), "job");
  }

  private String count(Outcome outcome) {
    return rows(outcome).isEmpty() ? "" : jobs(outcome);
  }

  private String likelyText() {
    int basis =
        rows(Outcome.NEW).stream()
            .map(Row::processId)
            .distinct()
            .mapToInt(id -> ran.of(id).n())
            .sum();
    return Words.duration(likely())
        + " in all, by the medians of "
        + Words.count(basis, "earlier job");
  }

  private List<Span> spans(Row row) {
    Span what =
        switch (row.outcome()) {
          case NEW -> Span.marked(Mark.DONE, "executed");
          case FOUND -> Span.marked(Mark.DONE, "found: paid before");
          case LEFT_OUT ->
              Span.marked(Mark.TROUBLE, Span.shortened(row.reason(), LONGEST_REASON).text());
          case IMPOSSIBLE ->
              Span.marked(Mark.FAILED, Span.shortened(row.reason(), LONGEST_REASON).text());
        };
    String price = row.price() == null ? "" : Words.number(row.price());
    return List.of(
        Span.shortened(row.item().label(), LONGEST_TITLE),
        Span.code(row.processId()),
        Span.of(row.outcome() == Outcome.FOUND ? "0" : price),
        what);
  }

  private void reasons(Card.Builder card) {
    rows(Outcome.IMPOSSIBLE).stream()
        .collect(Collectors.groupingBy(Row::reason, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .filter(one -> one.getValue() > 1)
        .limit(MOST_REASONS)
        .forEach(one -> card.line(Span.of(one.getValue() + " × " + one.getKey())));
  }

  @Override
  public String toString() {
    return view().text();
  }
}
