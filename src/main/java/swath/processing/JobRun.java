package swath.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.view.Lenient;
import swath.view.Words;

/**
 * When a job waited, ran and was settled: its four times, read together with its status, since none
 * of them can be trusted alone. Several services stamp them, each by its own clock, so one may lie
 * some milliseconds before the one that it follows; and a job that was queued again keeps the end
 * of its earlier run while {@code started} is overwritten (both seen in a real account).
 *
 * <pre>{@code
 * JobRun run = JobRun.of(job.metadata());
 * run.ran();        // PT39S; empty while it runs, or where nobody knows
 * run.earlierEnd(); // when an earlier run of a job that was queued again ended
 * }</pre>
 *
 * <p>No length is ever negative. Times that are missing or malformed, or that contradict the others
 * by more than five seconds, are null. Immutable.
 *
 * @param status the job's status
 * @param created when it was created (UTC, as all)
 * @param started when its present or last run began
 * @param finished when that run ended
 * @param settled when its credits were captured or released: its last change (inferred)
 * @param earlierEnd when an earlier run ended, if it was queued again
 * @param isRestarted whether it was queued again
 */
public record JobRun(
    JobStatus status,
    @Nullable Instant created,
    @Nullable Instant started,
    @Nullable Instant finished,
    @Nullable Instant settled,
    @Nullable Instant earlierEnd,
    boolean isRestarted) {
  /** How far the clocks of UP42's services may differ. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  /** Reads a job; never throws. */
  public static JobRun of(JobMetadata job) {
    JobStatus status = Lenient.or(JobStatus.UNKNOWN, job::jobStatus);
    Instant created = Lenient.orNull(job::createdAt);
    // The times of an invalid job were seen to be those of its validation: it never ran.
    boolean mayHaveRun = job.creditState() != CreditState.NOT_CHARGED;
    Instant start = mayHaveRun ? after(created, time(job::startedAt)) : null;
    Instant end = mayHaveRun ? after(created, time(job::finishedAt)) : null;
    boolean isQueued = status.isBeforeAcceptance() || status == JobStatus.ACCEPTED;
    boolean isBackwards = start != null && end != null && after(start, end) == null;
    boolean isRestarted = isBackwards || (isQueued && (start != null || end != null));
    Instant started = isQueued ? null : start;
    Instant finished = isRestarted ? null : after(started, end);
    return new JobRun(
        status,
        created,
        started,
        finished,
        isSettled(status) ? settled(job, created, started, finished) : null,
        isRestarted ? end : null,
        isRestarted);
  }

  private static boolean isSettled(JobStatus status) {
    return status == JobStatus.CAPTURED || status == JobStatus.RELEASED;
  }

  private static @Nullable Instant settled(
      JobMetadata job,
      @Nullable Instant created,
      @Nullable Instant started,
      @Nullable Instant finished) {
    Instant before = finished != null ? finished : started != null ? started : created;
    return after(before, Lenient.orNull(job::updatedAt));
  }

  private static @Nullable Instant time(Supplier<Optional<Instant>> field) {
    return Lenient.or(Optional.<Instant>empty(), field).orElse(null);
  }

  /** A time that follows another: not before it, within the skew at it, null if it contradicts. */
  private static @Nullable Instant after(@Nullable Instant earlier, @Nullable Instant time) {
    if (earlier == null || time == null || !time.isBefore(earlier)) {
      return time;
    }
    return time.isBefore(earlier.minus(SKEW)) ? null : earlier;
  }

  /** From its creation to the start of its run; empty for one that was queued again. */
  public Optional<Duration> waited() {
    return isRestarted ? Optional.empty() : between(created, started);
  }

  /** How long its run took; empty while it runs, and where nobody knows. */
  public Optional<Duration> ran() {
    return between(started, finished);
  }

  /** From the end of its run until its credits were captured or released. */
  public Optional<Duration> settling() {
    return between(finished, settled);
  }

  /** From its creation to the end of its run. */
  public Optional<Duration> took() {
    return between(created, finished);
  }

  /** Whether it is running now. */
  public boolean isRunning() {
    return status == JobStatus.RUNNING && finished == null;
  }

  /**
   * That it was queued again: {@code restarted: ran until 2026-11-24 13:02:00 UTC, running since
   * 2026-11-24 13:12:00 UTC}; an empty text when it was not.
   */
  public String restartedText() {
    if (!isRestarted) {
      return "";
    }
    String before =
        earlierEnd == null ? "restarted" : "restarted: ran until " + Words.utc(earlierEnd);
    if (started == null) {
      return before + ", now " + status.word();
    }
    return before
        + (status == JobStatus.RUNNING ? ", running since " : ", ran again from ")
        + Words.utc(started);
  }

  private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null ? Optional.empty() : Optional.of(Duration.between(from, to));
  }
}
