package swath;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.processing.CreditConsumption;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.table.TableName;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a session executed and what it cost, as far as this session has heard: withheld, deducted,
 * released and unknown credits apart. Immutable.
 *
 * <pre>{@code
 * up42.spent().withheld();
 * up42.spent().left();      // of the session's limit
 * }</pre>
 */
public final class Spent {
  /** What became of an execution. */
  enum Fate {
    SENDING,
    EXECUTED,
    UNKNOWN
  }

  /** One execution. */
  record Entry(String processId, int price, Fate fate, @Nullable JobMetadata job) {
    Entry with(Fate fate, @Nullable JobMetadata job) {
      return new Entry(processId, price, fate, job);
    }

    /** What counts against the limit: all but what will never be charged. */
    int committed() {
      return isReleased() ? 0 : credits();
    }

    int credits() {
      try {
        return job == null ? price : job.credits().orElse(price);
      } catch (Up42Exception e) {
        return price; // UP42's figure can't be read
      }
    }

    JobStatus status() {
      try {
        return job == null ? JobStatus.UNKNOWN : job.jobStatus();
      } catch (Up42Exception e) {
        return JobStatus.UNKNOWN;
      }
    }

    // Where jobs rest at successful, the id of the deduction tells that it was made (inferred).
    boolean isCaptured() {
      return status() == JobStatus.CAPTURED || (status() == JobStatus.SUCCESSFUL && isConsumed());
    }

    private boolean isConsumed() {
      try {
        CreditConsumption consumption = job == null ? null : job.creditConsumption();
        return consumption != null && consumption.consumptionId() != null;
      } catch (Up42Exception e) {
        return false;
      }
    }

    boolean isReleased() {
      return status().isTerminal() && !isCaptured();
    }

    boolean isWithheld() {
      return fate == Fate.EXECUTED && !isCaptured() && !isReleased();
    }

    boolean isUnknown() {
      return fate != Fate.EXECUTED;
    }
  }

  private final List<Entry> entries;
  private final @Nullable Integer limit;
  private final Instant asOf;
  private final boolean isSandbox;

  Spent(Spending spending, Instant asOf, boolean isSandbox) {
    this.entries = List.copyOf(spending.entries());
    OptionalInt limit = spending.limit();
    this.limit = limit.isPresent() ? Integer.valueOf(limit.getAsInt()) : null;
    this.asOf = asOf;
    this.isSandbox = isSandbox;
  }

  /** How many jobs this session executed. */
  int jobs() {
    return (int) entries.stream().filter(entry -> !entry.isUnknown()).count();
  }

  /** The jobs that this session executed, as it heard of them last, in order. */
  public List<JobMetadata> executed() {
    return entries.stream()
        .map(Entry::job)
        .flatMap(job -> Optional.ofNullable(job).stream())
        .toList();
  }

  /** Credits of jobs that have not ended: withheld, or about to be. */
  public long withheld() {
    return sum(Entry::isWithheld);
  }

  /** Credits that were deducted. */
  public long deducted() {
    return sum(Entry::isCaptured);
  }

  /** Credits that were or will not be charged, since their jobs failed or were refused. */
  public long released() {
    return sum(Entry::isReleased);
  }

  /** Prices of executions of which nobody knows whether they made a job. */
  public long unknown() {
    return sum(Entry::isUnknown);
  }

  /** What counts against the limit: withheld, deducted and unknown. */
  public long total() {
    return entries.stream().mapToLong(Entry::committed).sum();
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
    StringColumn job = StringColumn.create("job");
    StringColumn process = StringColumn.create("process");
    StringColumn status = StringColumn.create("status");
    IntColumn price = IntColumn.create("price");
    IntColumn credits = IntColumn.create("credits");
    StringColumn fate = StringColumn.create("fate");
    for (Entry entry : entries) {
      job.append(Text.orDash(() -> id(entry)));
      process.append(entry.processId());
      status.append(Text.orDash(() -> word(entry)));
      price.append(entry.price());
      credits.append(entry.credits());
      fate.append(fate(entry));
    }
    String name = TableName.of("Spent in this session", isSandbox);
    return Table.create(name, job, process, status, price, credits, fate);
  }

  /** When this was so (the session's clock). */
  public Instant asOf() {
    return asOf;
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  private long sum(Predicate<Entry> which) {
    return entries.stream().filter(which).mapToLong(Entry::credits).sum();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Spent in this session: ");
    text.append(Text.credits(total())).append(Text.sandbox(isSandbox));
    if (entries.isEmpty()) {
      text.append("\nNothing was executed.");
    } else {
      TextTable table =
          TextTable.of("!job", "process", "status", ">price", ">credits", "which are");
      for (Entry entry : entries) {
        table.row(
            entry.job() == null ? "unknown" : Text.orDash(() -> id(entry)),
            entry.processId(),
            entry.job() == null ? "unknown" : Text.orDash(() -> word(entry)),
            Text.number(entry.price()),
            Text.number(entry.credits()),
            fate(entry));
      }
      text.append('\n').append(table);
    }
    return text.append(limitText())
        .append("\nAs of ")
        .append(Text.second(asOf))
        .append('.')
        .toString();
  }

  private String limitText() {
    return limit == null
        ? "\nNo limit: up42.spendingAtMost(credits) sets one."
        : "\nLimit: "
            + Text.credits(limit)
            + ", "
            + Text.number(Math.max(0, limit - total()))
            + " left.";
  }

  static String fate(Entry entry) {
    if (entry.isUnknown()) {
      return "unknown";
    }
    return entry.isCaptured() ? "deducted" : entry.isReleased() ? "not charged" : "withheld";
  }

  private static @Nullable String id(Entry entry) {
    return entry.job() == null ? null : entry.job().jobId();
  }

  private static @Nullable String word(Entry entry) {
    return entry.job() == null ? null : entry.job().status();
  }
}
