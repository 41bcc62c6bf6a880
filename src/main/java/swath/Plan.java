package swath;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import swath.internal.batch.BatchLine;
import swath.internal.batch.BatchLines;
import swath.internal.batch.BatchRun;
import swath.internal.batch.BatchWork;
import swath.internal.column.Columns;
import swath.internal.column.TableName;
import swath.internal.session.SessionScope;
import swath.internal.spending.Funds;
import swath.journal.BatchRow;
import swath.report.DurationStats;
import swath.view.Card;
import swath.view.Viewable;
import swath.view.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What many jobs would cost, before any of them is executed: a row an image and process, with the
 * price, the likely time, the job that was paid for before, or why it can't be run. Making it reads
 * only: nothing is spent before {@link #run()}. Immutable.
 *
 * <pre>{@code
 * var plan = up42.plan("Trees", up42.images().limit(20).list(),
 *     image -> up42.templates().detectionTreesSpacept("Trees", image));
 * plan.credits();                            // all that is still to be paid
 * plan.cheapestFirst().within(500).table();  // how far 500 credits go
 * var batch = plan.within(500).run();        // pays, waits, and goes on when it is run again
 * }</pre>
 */
public final class Plan extends AbstractList<Plan.Row> implements Viewable {
  /** How many jobs of a batch run at once, unless told otherwise. */
  private static final int AT_ONCE = 25;

  private final SessionScope scope;
  private final String name;
  private final List<PlannedLine> lines;
  private final ProcessTimes ran;
  private final Funds funds;
  private final List<QuotedBudget> budgets;
  private final long committed;
  private final @Nullable Integer within;
  private final int atOnce;
  private final Instant asOf;

  private Plan(
      SessionScope scope,
      String name,
      List<PlannedLine> lines,
      ProcessTimes ran,
      Funds funds,
      List<QuotedBudget> budgets,
      long committed,
      @Nullable Integer within,
      int atOnce,
      Instant asOf) {
    this.scope = scope;
    this.name = name;
    this.lines = List.copyOf(lines);
    this.ran = ran;
    this.funds = funds;
    this.budgets = budgets;
    this.committed = committed;
    this.within = within;
    this.atOnce = atOnce;
    this.asOf = asOf;
  }

  /** What would become of a row. */
  public enum Outcome {
    /** It would be executed and paid. */
    NEW,
    /** It was paid before: its job would be found. */
    FOUND,
    /** This batch has its job already: nothing would be executed. */
    RAN,
    /** This batch sent it, and nobody knows whether it made a job: nothing would be executed. */
    UNKNOWN,
    /** It is beyond the credits of {@link Plan#within}. */
    LEFT_OUT,
    /** UP42, or a limit, would refuse it. */
    IMPOSSIBLE
  }

  /**
   * One image and process.
   *
   * @param key names the row: what you gave, else process and hash of the inputs
   * @param itemId the id of the image; several are joined by commas
   * @param image what the image is called
   * @param processId the process
   * @param price credits; null where nothing would be paid
   * @param jobId of the job that was paid for before; empty if there is none
   * @param outcome what would become of it
   * @param reason why it would not be executed; empty if it would
   */
  public record Row(
      String key,
      String itemId,
      String image,
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
      return new Row(key, itemId, image, processId, price, jobId, changed, why);
    }
  }

  static Plan of(Up42 up42, String name, List<PlannedTemplate> wanted) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A plan needs a name.");
    }
    SessionScope scope = up42.scope();
    BatchLines before = BatchLines.read(scope.shared(), name);
    List<BatchRow> keyed = wanted.stream().map(one -> one.row(name, one.key())).toList();
    BatchRun.mustBeSame(before.lines().stream().map(BatchLine::row).toList(), keyed);
    List<@Nullable BatchLine> known =
        new ArrayList<>(
            keyed.stream()
                .map(row -> before.line(row.key()).filter(Plan::isSettled).orElse(null))
                .toList());
    List<PlannedLine> lines = PlannedLine.ask(scope, wanted, keyed, known);
    List<QuotedBudget> budgets =
        wanted.stream()
            .flatMap(one -> one.template().budget().stream())
            .distinct()
            .map(budget -> QuotedBudget.ask(scope.shared().api(), Optional.of(budget)))
            .toList();
    return new Plan(
        scope,
        name,
        lines,
        ProcessTimes.ask(scope),
        Funds.ask(scope.shared()),
        budgets,
        before.committed(),
        null,
        AT_ONCE,
        scope.now());
  }

  /** Whether it has a job, or may have one, so that nothing is executed for it. */
  private static boolean isSettled(BatchLine line) {
    return line.jobId() != null || line.open().isPresent();
  }

  @Override
  public Row get(int index) {
    return lines.get(index).row();
  }

  @Override
  public int size() {
    return lines.size();
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** What is still to be paid: for the rows that would be executed. */
  public long credits() {
    return stream().mapToLong(Row::credits).sum();
  }

  /** The rows of that outcome. */
  public List<Row> rows(Outcome outcome) {
    return stream().filter(row -> row.outcome() == outcome).toList();
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
    List<PlannedLine> sorted = new ArrayList<>(lines);
    sorted.sort(
        Comparator.comparingInt(
            line -> line.row().price() == null ? Integer.MAX_VALUE : line.row().price()));
    return with(sorted, within, atOnce);
  }

  /**
   * The same with as many rows as that many credits pay, in the order of the rows: one that does
   * not fit any more is left out, and a cheaper one after it may still fit. The credits are those
   * of the batch over all its runs: what it has spent, holds or may have spent counts.
   */
  public Plan within(int credits) {
    if (credits < 0) {
      throw new IllegalArgumentException("A sum of " + credits + " credits is below zero.");
    }
    List<PlannedLine> chosen = new ArrayList<>();
    long left = credits - committed;
    for (PlannedLine line : lines) {
      Row row = line.row();
      Row again = row.outcome() == Outcome.LEFT_OUT ? row.as(Outcome.NEW, "") : row;
      if (again.credits() > left) {
        again =
            again.as(
                Outcome.LEFT_OUT,
                "beyond "
                    + Words.credits(credits)
                    + ", of which "
                    + Math.max(0, left)
                    + " are left");
      } else {
        left -= again.credits();
      }
      chosen.add(line.with(again));
    }
    return with(chosen, credits, atOnce);
  }

  /** The same with so many jobs at once at the most, where 25 are usual; others wait. */
  public Plan atOnce(int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("At least one job runs at once, not " + jobs + ".");
    }
    return with(lines, within, jobs);
  }

  /**
   * The same with those rows anew whose job went wrong. It asks UP42 for their prices; a job that
   * was released, rejected or not valid was not charged.
   */
  public Plan retryFailed() {
    Iterator<PlannedLine> anew =
        PlannedLine.anew(scope, name, lines.stream().filter(PlannedLine::hasFailed).toList())
            .iterator();
    List<PlannedLine> all = new ArrayList<>();
    for (PlannedLine line : lines) {
      all.add(line.hasFailed() ? anew.next() : line);
    }
    Plan plan = with(all, null, atOnce);
    return within == null ? plan : plan.within(within);
  }

  private Plan with(List<PlannedLine> changed, @Nullable Integer credits, int jobs) {
    return new Plan(scope, name, changed, ran, funds, budgets, committed, credits, jobs, asOf);
  }

  /**
   * Executes the rows that are new, one after the other, and waits for all jobs of the batch; it
   * shows the bill, the receipts and how far the jobs are. Run again, also after a restart, it goes
   * on: what has a job is not executed again, what was being sent is looked for. At most one job
   * comes of a row, unless you say otherwise.
   *
   * <p>Without {@link #within} it executes nothing and shows the plan. A row that can't be executed
   * says why. A missing EULA holds back the rows of its process; a balance that does not suffice,
   * refused credentials, or the same error of three rows in a row hold back all.
   *
   * @return the batch, as it stands
   * @throws swath.error.TrackingInterruptedException when the cell was stopped; the jobs go on
   * @throws swath.error.Up42Exception when another kernel runs the batch, or this cell may not
   *     spend
   */
  @CanIgnoreReturnValue
  public Batch run() {
    return refreshed().execute();
  }

  /**
   * The same as of now: rows may have got their jobs since it was made. It asks for the balance.
   */
  private Plan refreshed() {
    BatchLines now = BatchLines.read(scope.shared(), name);
    List<PlannedLine> all = new ArrayList<>();
    for (PlannedLine line : lines) {
      BatchLine known = now.line(line.row().key()).filter(Plan::isSettled).orElse(null);
      boolean isRetried = known != null && line.isRetry() && known.hasFailed();
      all.add(known == null || isRetried ? line : line.settled(known));
    }
    Plan plan =
        new Plan(
            scope,
            name,
            all,
            ran,
            Funds.ask(scope.shared()),
            budgets,
            now.committed(),
            null,
            atOnce,
            scope.now());
    return within == null ? plan : plan.within(within);
  }

  private Batch execute() {
    Integer credits = within;
    Map<String, JobTemplate> templates = new LinkedHashMap<>();
    lines.forEach(line -> templates.putIfAbsent(line.row().key(), line.template()));
    Batch batch = new Batch(scope, name, templates, credits);
    if (credits == null) {
      scope.shared().host().show(this);
      return batch;
    }
    List<BatchWork> works = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (PlannedLine line : lines) {
      if (keys.add(line.row().key())) {
        works.add(line.work(name));
      }
    }
    BatchRun run = new BatchRun(scope, name, works, credits, atOnce);
    scope.shared().host().show(new PlanBill(this));
    run.run();
    return batch;
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
    for (Row row : this) {
      key.append(row.key());
      item.append(row.itemId());
      title.append(row.image());
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
        TableName.of(name, isSandbox()),
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

  boolean isSandbox() {
    return scope.shared().isSandbox();
  }

  List<PlannedLine> lines() {
    return lines;
  }

  SessionScope scope() {
    return scope;
  }

  ProcessTimes ran() {
    return ran;
  }

  Funds funds() {
    return funds;
  }

  List<QuotedBudget> budgets() {
    return budgets;
  }

  /** What the batch has spent, holds or may have spent so far. */
  long committed() {
    return committed;
  }

  /** The credits of {@link #within}; null for no limit. */
  @Nullable Integer limit() {
    return within;
  }

  int together() {
    return Math.min(atOnce, rows(Outcome.NEW).size());
  }

  Instant asOf() {
    return asOf;
  }

  @Override
  public Card view() {
    return PlanCard.plan(this);
  }

  @Override
  public String toString() {
    return view().text();
  }
}
