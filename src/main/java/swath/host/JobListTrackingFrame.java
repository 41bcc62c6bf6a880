package swath.host;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import swath.JobText;
import swath.Text;
import swath.TextTable;
import swath.error.Up42Exception;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.tracking.Durations;
import swath.tracking.JobListTrackingState;

/**
 * What the cell of a wait for many jobs shows: true by itself, even if it is the last one that
 * arrives. Immutable.
 *
 * <pre>{@code
 * up42.track(jobs); // paints such frames in place
 * }</pre>
 */
public final class JobListTrackingFrame implements Frame {
  /** The most rows that are shown. */
  static final int ROWS = 20;

  private final JobListTrackingState state;
  private final boolean isSandbox;

  public JobListTrackingFrame(JobListTrackingState state, boolean isSandbox) {
    this.state = state;
    this.isSandbox = isSandbox;
  }

  /** What the wait knows. */
  public JobListTrackingState state() {
    return state;
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  /**
   * The jobs to show: those that have not ended first, then those that went wrong, at most twenty.
   */
  public List<JobMetadata> rows() {
    return state.jobs().stream()
        .sorted(Comparator.comparingInt(JobListTrackingFrame::rank))
        .limit(ROWS)
        .toList();
  }

  /** How many jobs are in each status, by the status's word. */
  public Map<String, Long> counts() {
    return state.jobs().stream()
        .collect(
            Collectors.groupingBy(JobListTrackingFrame::word, TreeMap::new, Collectors.counting()));
  }

  /** How many jobs have ended. */
  public long ended() {
    return state.jobs().stream().filter(job -> status(job).isTerminal()).count();
  }

  /** Credits of all jobs that are charged or hold them. */
  public long credits() {
    return state.jobs().stream()
        .filter(job -> job.creditState().isCost())
        .mapToLong(JobListTrackingFrame::credits)
        .sum();
  }

  /** How many jobs involve credits that are unknown. */
  public long withoutCredits() {
    return state.jobs().stream().filter(job -> job.creditState() == CreditState.UNKNOWN).count();
  }

  /** The job that has been there longest without an end, if there is one. */
  public Optional<JobMetadata> slowest() {
    return state.jobs().stream()
        .filter(job -> !status(job).isTerminal() && created(job).isPresent())
        .min(Comparator.comparing(job -> created(job).orElse(Instant.MAX)));
  }

  /** A line of code that waits for the unfinished jobs again. */
  public String resumeLine() {
    List<String> left =
        state.jobs().stream()
            .filter(this::isOpen)
            .map(job -> "\"" + job.json().path("jobID").asText() + "\"")
            .toList();
    return left.size() > ROWS
        ? "up42.track(jobs)"
        : "up42.jobs().ids(" + String.join(", ", left) + ").list().track()";
  }

  /** How it goes on, in words. */
  public String outlook() {
    Instant next = state.nextPoll();
    if (next != null) {
      return "Next question at "
          + Text.clock(next)
          + ". Stopping this cell does not stop the jobs; UP42 can't cancel one.";
    }
    long open = state.jobs().stream().filter(this::isOpen).count();
    if (!hasOpen()) {
      return ended() == state.jobs().size()
          ? "All have ended."
          : "All that UP42 still knows have ended.";
    }
    return "This cell no longer waits; "
        + Text.number(open)
        + (open == 1 ? " goes" : " go")
        + " on. Wait again by "
        + resumeLine();
  }

  @Override
  public boolean isLast() {
    return state.ended();
  }

  @Override
  public String line() {
    return Text.clock(state.asOf())
        + "  "
        + summary()
        + (state.trouble() == null ? "" : "  " + state.trouble());
  }

  @Override
  public String toString() {
    TextTable table = TextTable.of("!job", "process", "title", "status", ">credits");
    for (JobMetadata job : rows()) {
      table.row(
          Text.orDash(job::jobId),
          Text.orDash(job::processId),
          Text.orDash(() -> job.title().orElse("")),
          word(job),
          Text.orDash(() -> JobText.credits(job)));
    }
    int hidden = state.jobs().size() - rows().size();
    return Text.wrap(summary() + Text.sandbox(isSandbox), TextTable.WIDTH)
        + "\n"
        + table
        + (hidden > 0 ? "\n" + ROWS + " of " + Text.number(state.jobs().size()) + " jobs" : "")
        + slowest().map(this::slowest).orElse("")
        + (state.trouble() == null ? "" : "\nTrouble: " + state.trouble())
        + (missing().isEmpty() ? "" : "\n" + Text.wrap(missing() + ".", TextTable.WIDTH))
        + "\n"
        + Text.wrap(outlook(), TextTable.WIDTH)
        + "\nAs of "
        + Text.second(state.asOf())
        + ".";
  }

  private String summary() {
    String counts =
        counts().entrySet().stream()
            .map(entry -> Text.number(entry.getValue()) + " " + Text.oneLine(entry.getKey()))
            .collect(Collectors.joining(", "));
    return Text.number(ended())
        + " of "
        + Text.number(state.jobs().size())
        + " jobs have ended: "
        + counts
        + "; "
        + Text.credits(credits())
        + " in all"
        + (withoutCredits() == 0 ? "" : ", not told yet by " + withoutCredits());
  }

  private String slowest(JobMetadata job) {
    return "\nSlowest: "
        + Text.orDash(job::jobId)
        + ", for "
        + created(job)
            .map(created -> Text.duration(Durations.since(created, state.asOf())))
            .orElse("–");
  }

  /** Whether some have not ended, as far as UP42 knows of them. */
  public boolean hasOpen() {
    return state.jobs().stream().anyMatch(this::isOpen);
  }

  /** Whether it has not ended, as far as UP42 knows of it. */
  private boolean isOpen(JobMetadata job) {
    return !status(job).isTerminal()
        && !state.missing().contains(job.json().path("jobID").asText());
  }

  /** What UP42 no longer knows, in words; empty when it knows all. */
  public String missing() {
    int more = state.missing().size() - ROWS;
    return state.missing().isEmpty()
        ? ""
        : "UP42 no longer knows "
            + state.missing().stream().limit(ROWS).collect(Collectors.joining(", "))
            + (more > 0 ? " and " + Text.number(more) + " more" : "");
  }

  private static int rank(JobMetadata job) {
    JobStatus status = status(job);
    if (!status.isTerminal()) {
      return status == JobStatus.SUCCESSFUL ? 1 : 0;
    }
    return status == JobStatus.CAPTURED ? 3 : 2;
  }

  private static String word(JobMetadata job) {
    return Text.orDash(job::status);
  }

  private static JobStatus status(JobMetadata job) {
    return JobStatus.of(word(job));
  }

  private static long credits(JobMetadata job) {
    try {
      return job.credits().orElse(0);
    } catch (Up42Exception e) {
      return 0;
    }
  }

  private static Optional<Instant> created(JobMetadata job) {
    try {
      return Optional.of(job.createdAt());
    } catch (Up42Exception e) {
      return Optional.empty();
    }
  }
}
