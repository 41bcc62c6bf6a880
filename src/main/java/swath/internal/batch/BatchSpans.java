package swath.internal.batch;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import swath.internal.card.JobSpans;
import swath.internal.session.LedgerEntry;
import swath.journal.RowState;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.RowLimit;
import swath.view.Sanitizer;
import swath.view.Span;
import swath.view.Words;

/** The words that cards of batches share. Stateless. */
public final class BatchSpans {
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.text("image"),
          Grid.Column.whole("process"),
          Grid.Column.number("credits"),
          Grid.Column.text("state"),
          Grid.Column.number("run time"));

  private static final int LONGEST_TITLE = 28;
  private static final int LONGEST_REASON = 70;
  private static final int SHORT_REASON = 60; // beside one column more
  private static final int MOST_REASONS = 8;

  private BatchSpans() {}

  /** How many rows are in each state; what needs the user first. */
  public static Span[] counts(BatchLines lines) {
    List<Span> counts = new ArrayList<>();
    for (RowState state :
        List.of(
            RowState.UNKNOWN,
            RowState.REFUSED,
            RowState.SUBMITTING,
            RowState.SUBMITTED,
            RowState.PLANNED)) {
      long n = lines.count(state);
      if (n > 0) {
        counts.add(Span.marked(mark(state), n + " " + word(state)));
      }
    }
    long failed = lines.lines().stream().filter(BatchSpans::hasEndedBadly).count();
    long ended = lines.count(RowState.ENDED) - failed;
    if (failed > 0) {
      counts.add(Span.marked(Mark.FAILED, failed + " failed"));
    }
    if (ended > 0) {
      counts.add(Span.marked(Mark.DONE, ended + " ended well"));
    }
    return counts.isEmpty() ? new Span[] {Span.of("none yet")} : counts.toArray(Span[]::new);
  }

  private static boolean hasEndedBadly(BatchLine line) {
    return line.state() == RowState.ENDED && line.hasFailed();
  }

  private static String word(RowState state) {
    return switch (state) {
      case SUBMITTED -> "running";
      case REFUSED -> "not executed";
      case PLANNED -> "not sent";
      default -> state.word();
    };
  }

  private static Mark mark(RowState state) {
    return switch (state) {
      case UNKNOWN, REFUSED -> Mark.TROUBLE;
      case SUBMITTED, SUBMITTING -> Mark.ACTIVE;
      case ENDED -> Mark.DONE;
      case PLANNED -> Mark.WAITING;
    };
  }

  /** What the batch has spent, held and unknown credits apart. */
  public static String credits(BatchLines lines, @Nullable Integer within) {
    long unknown = sum(lines, CreditState.UNKNOWN);
    long held = sum(lines, CreditState.HELD);
    long all = lines.committed();
    List<String> parts = new ArrayList<>();
    parts.add(Words.number(all - unknown - held) + " charged");
    parts.add(Words.number(held) + " held");
    if (unknown > 0) {
      parts.add(Words.number(unknown) + " unknown");
    }
    return Words.credits(all)
        + (within == null ? "" : " of " + Words.number(within))
        + " ("
        + String.join(", ", parts)
        + ")";
  }

  private static long sum(BatchLines lines, CreditState state) {
    return lines.lines().stream()
        .flatMap(line -> line.entries().stream())
        .filter(entry -> entry.state() == state)
        .mapToLong(LedgerEntry::committed)
        .sum();
  }

  /** A table of the first of these rows. */
  public static Grid grid(String caption, List<BatchLine> lines, Instant asOf) {
    List<List<Span>> rows = RowLimit.first(lines).stream().map(line -> row(line, asOf)).toList();
    return withoutOneProcess(Grid.of(caption, COLUMNS, rows, lines.size()));
  }

  /** The process, where all of them have one: then their table has no column for it. */
  public static String oneProcess(Stream<String> processes) {
    List<String> different = processes.distinct().limit(2).toList();
    return different.size() == 1 ? different.get(0) : "";
  }

  /** The process of all rows; empty if they have several. */
  public static String process(BatchLines lines) {
    return oneProcess(lines.lines().stream().map(line -> line.row().processId()));
  }

  /** The same table without its second column, the process, if that is the same in all rows. */
  public static Grid withoutOneProcess(Grid grid) {
    boolean isOne = grid.rows().stream().map(row -> row.get(1).text()).distinct().count() == 1;
    return isOne
        ? new Grid(
            grid.caption(),
            without(grid.columns()),
            grid.rows().stream().map(BatchSpans::without).toList(),
            grid.note())
        : grid;
  }

  private static <T> List<T> without(List<T> cells) {
    List<T> others = new ArrayList<>(cells);
    others.remove(1);
    return others;
  }

  private static List<Span> row(BatchLine line, Instant asOf) {
    return List.of(
        image(line.row().named()),
        Span.code(line.row().processId()),
        credits(line),
        state(line),
        Span.of(took(line, asOf)));
  }

  private static Span credits(BatchLine line) {
    if (line.isFound()) {
      return Span.of("0");
    }
    Integer price = line.row().price();
    return line.entry()
        .map(LedgerEntry::span)
        .orElseGet(() -> Span.of(price == null ? "" : Words.number(price)));
  }

  /** An image with its day, as rows show it. */
  public static Span image(String named) {
    return Span.shortened(named, LONGEST_TITLE);
  }

  /** A reason, as rows show it. */
  public static Span reason(Mark mark, String reason) {
    return Span.marked(mark, Span.shortened(reason, LONGEST_REASON).text());
  }

  private static Span state(BatchLine line) {
    JobMetadata job = line.job();
    return switch (line.state()) {
      case SUBMITTED, ENDED ->
          job == null
              ? Span.marked(Mark.ACTIVE, "job " + Sanitizer.code(String.valueOf(line.jobId())))
              : JobSpans.rawStatus(job);
      case REFUSED ->
          Span.marked(Mark.TROUBLE, Span.shortened(line.row().refusal(), SHORT_REASON).text());
      case UNKNOWN -> Span.marked(Mark.TROUBLE, "unknown: nobody knows whether it made a job");
      case SUBMITTING -> Span.marked(Mark.ACTIVE, "being sent");
      case PLANNED -> Span.marked(Mark.WAITING, "not sent yet");
    };
  }

  /** Why there is no job, or nobody knows of one; empty where there is one, or nothing was sent. */
  public static String trouble(BatchLine line) {
    boolean isTrouble = line.state() == RowState.UNKNOWN || line.state() == RowState.REFUSED;
    return isTrouble ? explained(line) : "";
  }

  /** How far the job of a row is, in a word or two. */
  public static String brief(BatchLine line) {
    return line.state() == RowState.SUBMITTED ? "not ended yet" : status(line);
  }

  /** Why nothing would be executed for a row that was sent before. */
  public static String explained(BatchLine line) {
    return switch (line.state()) {
      case UNKNOWN, SUBMITTING ->
          "it was sent at "
              + line.open().map(one -> Words.utc(one.at())).orElse("?")
              + ", and nobody knows whether it made a job";
      case SUBMITTED, ENDED ->
          brief(line)
              + (line.hasFailed() ? "; retryFailed() runs it again" : "")
              + ": job "
              + Sanitizer.code(String.valueOf(line.jobId()));
      case PLANNED, REFUSED -> line.row().refusal();
    };
  }

  private static String status(BatchLine line) {
    JobMetadata job = line.job();
    return job == null ? "unknown" : JobSpans.rawStatus(job).text();
  }

  private static String took(BatchLine line, Instant asOf) {
    JobMetadata job = line.job();
    if (job == null) {
      return "";
    }
    return Lenient.or(
        "",
        () -> {
          Instant finished = JobRun.of(job).finished();
          Instant end = finished == null ? asOf : finished;
          return Words.duration(Words.since(job.createdAt(), end).truncatedTo(SECONDS));
        });
  }

  /** What needs the user first, then what runs, what went wrong, what ended well, and the rest. */
  public static int rank(BatchLine line) {
    return line.state() == RowState.ENDED && line.hasFailed() ? 3 : rank(line.state());
  }

  static int rank(RowState state) {
    return switch (state) {
      case UNKNOWN -> 0;
      case SUBMITTING -> 1;
      case SUBMITTED -> 2;
      case ENDED -> 4;
      case PLANNED -> 5;
      case REFUSED -> 6;
    };
  }

  /** The reasons that stand for more than one row, with their numbers, the most frequent first. */
  public static List<String> frequent(Stream<String> reasons) {
    return reasons
        .filter(reason -> !reason.isEmpty())
        .collect(Collectors.groupingBy(reason -> reason, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(one -> one.getValue() > 1)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_REASONS)
        .map(one -> one.getValue() + " × " + one.getKey())
        .toList();
  }

  /** A line of code that opens the batch. */
  public static String handle(String name) {
    return "up42.batch(\"" + Sanitizer.code(name) + "\")";
  }
}
