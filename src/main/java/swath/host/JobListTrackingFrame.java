package swath.host;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import swath.internal.card.JobSpans;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.tracking.JobListTrackingState;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Words;

/**
 * What the cell of a wait for many jobs shows. Immutable.
 *
 * <pre>{@code
 * up42.track(jobs); // paints such frames in place
 * }</pre>
 */
public final class JobListTrackingFrame implements Frame {
  private static final int MOST_IDS = 20;

  private final JobListTrackingState state;
  private final boolean isSandbox;

  JobListTrackingFrame(JobListTrackingState state, boolean isSandbox) {
    this.state = state;
    this.isSandbox = isSandbox;
  }

  /** What the wait knows. */
  public JobListTrackingState state() {
    return state;
  }

  boolean isSandbox() {
    return isSandbox;
  }

  int size() {
    return state.jobs().size();
  }

  /** The jobs to show: those that have not ended first, then those that went wrong. */
  List<JobMetadata> rows() {
    return RowLimit.first(
        state.jobs().stream().sorted(Comparator.comparingInt(JobListTrackingFrame::rank)).toList());
  }

  /** How many jobs have run or ended: terminal ones, and those whose credits are settling. */
  public long ended() {
    return settling() + state.jobs().stream().filter(job -> status(job).isTerminal()).count();
  }

  /** How many jobs have run, and their credits are not settled yet. */
  long settling() {
    return state.jobs().stream()
        .filter(job -> status(job) == JobStatus.SUCCESSFUL || status(job) == JobStatus.FAILED)
        .count();
  }

  /** What all jobs cost, charged or held; unknown credits and stalled jobs are left out. */
  public long credits() {
    return state.jobs().stream()
        .filter(job -> job.creditState().isCost() && !isStalled(job))
        .mapToLong(job -> Lenient.or(OptionalInt.empty(), job::credits).orElse(0))
        .sum();
  }

  /** How many jobs have unknown credits that may cost something. */
  public long withoutCredits() {
    return state.jobs().stream()
        .filter(job -> job.creditState() == CreditState.UNKNOWN && !isStalled(job))
        .count();
  }

  /** The job that has been there longest without an end, if there is one. */
  Optional<JobMetadata> slowest() {
    return open()
        .filter(job -> created(job).isPresent())
        .min(Comparator.comparing(job -> created(job).orElse(Instant.MAX)));
  }

  /** A line of code that waits for the unfinished jobs again. */
  public String resumeLine() {
    List<String> left = open().map(job -> "\"" + id(job) + "\"").toList();
    return left.size() > MOST_IDS
        ? "up42.track(jobs)"
        : "up42.jobs().ids(" + String.join(", ", left) + ").list().track()";
  }

  /**
   * The jobs that have not ended, as far as UP42 knows of them, without those that look stalled.
   */
  Stream<JobMetadata> open() {
    return state.jobs().stream()
        .filter(job -> !status(job).isTerminal() && !isStalled(job))
        .filter(job -> !state.missing().contains(id(job)));
  }

  boolean isStalled(JobMetadata job) {
    return state.stalled().contains(id(job));
  }

  /** Which jobs look stalled; an empty text when none does. */
  String stalled() {
    return state.stalled().isEmpty() ? "" : named(state.stalled()) + ", not waited for";
  }

  /** Which jobs UP42 does not know any more; an empty text when it knows all. */
  String missing() {
    return state.missing().isEmpty() ? "" : "UP42 no longer knows " + named(state.missing());
  }

  private static String named(List<String> ids) {
    int more = ids.size() - MOST_IDS;
    return ids.stream().limit(MOST_IDS).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + Words.number(more) + " more" : "");
  }

  Span[] counts() {
    return JobSpans.counts(state.jobs(), this::isStalled);
  }

  String title() {
    return Words.number(ended()) + " of " + Words.count(size(), "job") + " have run or ended";
  }

  @Override
  public boolean isLast() {
    return state.ended();
  }

  @Override
  public String line() {
    String counts = Stream.of(counts()).map(Span::text).collect(Collectors.joining(", "));
    return Words.clock(state.asOf())
        + "  "
        + title()
        + ": "
        + counts
        + (state.trouble() == null ? "" : "  " + state.trouble());
  }

  @Override
  public Card view() {
    return JobListTrackingCard.of(this);
  }

  @Override
  public String toString() {
    return view().text();
  }

  private static int rank(JobMetadata job) {
    JobStatus status = status(job);
    if (!status.isTerminal()) {
      return status == JobStatus.SUCCESSFUL ? 1 : 0;
    }
    return status == JobStatus.CAPTURED ? 3 : 2;
  }

  private static JobStatus status(JobMetadata job) {
    return JobSpans.status(job);
  }

  private static String id(JobMetadata job) {
    return job.json().path("jobID").asText();
  }

  private static Optional<Instant> created(JobMetadata job) {
    return Lenient.or(Optional.empty(), () -> Optional.of(job.createdAt()));
  }
}
