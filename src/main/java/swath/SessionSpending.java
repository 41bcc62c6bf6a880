package swath;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import swath.internal.column.Columns;
import swath.internal.column.TableName;
import swath.internal.session.LedgerEntry;
import swath.internal.session.SpendingLedger;
import swath.journal.Submission;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Viewable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a session executed and what it cost, by its latest snapshots: held, captured, released and
 * unknown credits apart. What nobody knows stands first. Immutable.
 *
 * <pre>{@code
 * up42.spent().held();
 * up42.spent().left();      // of the session's limit
 * }</pre>
 */
public final class SessionSpending implements Viewable {
  private final List<LedgerEntry> entries;
  private final List<Submission> earlier;
  private final @Nullable Integer limit;
  private final Instant asOf;
  private final boolean isSandbox;

  SessionSpending(
      SpendingLedger spending, List<Submission> earlier, Instant asOf, boolean isSandbox) {
    // What nobody knows comes first: it may need the user.
    this.entries =
        spending.entries().stream()
            .sorted(Comparator.comparing(entry -> entry.fate() != LedgerEntry.Fate.UNKNOWN))
            .toList();
    this.earlier = List.copyOf(earlier);
    OptionalInt limit = spending.limit();
    this.limit = limit.isPresent() ? Integer.valueOf(limit.getAsInt()) : null;
    this.asOf = asOf;
    this.isSandbox = isSandbox;
  }

  /** The latest snapshots of the jobs that this session executed, in order. */
  public List<JobMetadata> executed() {
    return entries.stream()
        .map(LedgerEntry::job)
        .flatMap(job -> Optional.ofNullable(job).stream())
        .toList();
  }

  /** Credits that are withheld, of jobs that have not ended. */
  public long held() {
    return sum(CreditState.HELD) - toBeWithheld();
  }

  /** Credits of jobs that UP42 has not accepted yet: they are still in the balance. */
  public long toBeWithheld() {
    return entries.stream()
        .filter(LedgerEntry::isToBeWithheld)
        .mapToLong(LedgerEntry::credits)
        .sum();
  }

  /** Credits that were deducted; those of jobs that rest at {@code successful} too (inferred). */
  public long captured() {
    return sum(CreditState.CAPTURED) + sum(CreditState.AT_REST);
  }

  /** Credits that were withheld and given back, since their jobs failed. */
  public long released() {
    return sum(CreditState.RELEASED);
  }

  /** Prices of executions of which nobody knows whether they made a job. */
  public long unknown() {
    return sum(CreditState.UNKNOWN);
  }

  /**
   * Prices of executions of unknown fate by earlier sessions, or by other kernels, on this journal;
   * they count in no sum and no limit of this session.
   */
  public long unknownOfOthers() {
    return earlier.stream().mapToLong(Submission::credits).sum();
  }

  /** What counts against the limit: held, to be withheld, captured and unknown. */
  public long total() {
    return entries.stream().mapToLong(LedgerEntry::committed).sum();
  }

  /** The session's limit, if there is one. */
  public OptionalInt limit() {
    return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
  }

  /** What is left of the session's limit, if there is one. */
  public OptionalInt left() {
    return limit == null ? OptionalInt.empty() : OptionalInt.of((int) Math.max(0, limit - total()));
  }

  /** The executions as a Tablesaw table. */
  public Table table() {
    StringColumn job = Columns.id("job");
    StringColumn process = StringColumn.create("process");
    StringColumn status = Columns.status("status");
    IntColumn price = Columns.credits("price");
    IntColumn credits = Columns.credits("credits");
    StringColumn state = StringColumn.create("state");
    for (LedgerEntry entry : entries) {
      job.append(Lenient.orNull(() -> id(entry)));
      process.append(entry.processId());
      status.append(Lenient.orNull(() -> word(entry)));
      price.append(entry.price());
      credits.append(entry.credits());
      state.append(entry.word());
    }
    String name = TableName.of("Spent in this session", isSandbox);
    return Table.create(name, job, process, status, price, credits, state);
  }

  /** When this was so (the session's clock). */
  public Instant asOf() {
    return asOf;
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  private long sum(CreditState state) {
    return entries.stream()
        .filter(entry -> entry.state() == state)
        .mapToLong(LedgerEntry::credits)
        .sum();
  }

  @Override
  public Card view() {
    return SpendingCard.of(this, entries, earlier);
  }

  @Override
  public String toString() {
    return view().text();
  }

  private static @Nullable String id(LedgerEntry entry) {
    return entry.job() == null ? null : entry.job().jobId();
  }

  private static @Nullable String word(LedgerEntry entry) {
    return entry.job() == null ? null : entry.job().status();
  }
}
