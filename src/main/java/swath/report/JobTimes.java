package swath.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
import swath.processing.JobStatus;
import swath.processing.StallRule;
import swath.view.Lenient;
import swath.view.Words;

/**
 * One job on a time axis: it waits from its creation, runs, and is settled. A time that is missing,
 * or that lies before the one it should follow, is null.
 *
 * @param jobId the job's id
 * @param processId what ran
 * @param title its title, or an empty text: foreign text
 * @param status its status
 * @param rawStatus its status as UP42 calls it
 * @param created when it was created
 * @param started when it began to run
 * @param finished when it stopped running
 * @param settled when its credits were captured or released (inferred: its last change)
 * @param updated when it was changed last
 * @param end where its bar ends: its last known time, for a live job the moment of asking
 * @param isLive whether it has not finished yet
 */
public record JobTimes(
    String jobId,
    String processId,
    String title,
    JobStatus status,
    String rawStatus,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant finished,
    @Nullable Instant settled,
    @Nullable Instant updated,
    Instant end,
    boolean isLive) {

  /** How a job ended, for the mark at the end of its bar. */
  public enum Ending {
    /** Results were delivered, whether captured yet or not. */
    SUCCEEDED,
    /** It failed, whether released yet or not. */
    FAILED,
    /** It was not let in: unlicensed, invalid or rejected. */
    REFUSED,
    /** It is under way. */
    OPEN;

    /** The word in a sentence: {@code succeeded}, {@code under way}. */
    String word() {
      return this == OPEN ? "under way" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads a job; empty when nobody knows when it was created. */
  static Optional<JobTimes> of(JobMetadata job, Instant asOf) {
    Instant created = Lenient.orNull(job::createdAt);
    if (created == null || created.isAfter(asOf.plusSeconds(86_400))) {
      return Optional.empty();
    }
    JobRun run = JobRun.of(job);
    JobStatus status = run.status();
    Instant started = run.started();
    Instant finished = run.finished();
    Instant settled = run.settled();
    Instant earliest = started == null ? created : started;
    Instant updated = Lenient.orNull(job::updatedAt);
    boolean ended = ending(status) != Ending.OPEN || finished != null;
    return Optional.of(
        new JobTimes(
            Lenient.or("", job::jobId),
            Lenient.or("", job::processId),
            Lenient.or("", () -> job.title().orElse("")),
            status,
            Lenient.or("", job::status),
            created,
            started,
            finished,
            settled,
            updated,
            ended ? last(earliest, finished, settled, updated) : later(earliest, asOf),
            !ended));
  }

  private static Instant last(
      Instant earliest,
      @Nullable Instant finished,
      @Nullable Instant settled,
      @Nullable Instant updated) {
    if (settled != null) {
      return settled;
    }
    // Without a finish only the last change says when a refused job ended.
    return finished != null ? finished : updated == null ? earliest : later(earliest, updated);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Ending ending(JobStatus status) {
    return switch (status) {
      case SUCCESSFUL, CAPTURED -> Ending.SUCCEEDED;
      case FAILED, RELEASED -> Ending.FAILED;
      case UNLICENSED, INVALID, REJECTED -> Ending.REFUSED;
      case CREATED, LICENSED, VALID, ACCEPTED, RUNNING, UNKNOWN -> Ending.OPEN;
    };
  }

  /** Whether it looks stalled. */
  boolean isStalled(StallRule rule, Instant asOf) {
    return rule.isStalled(status, processId, updated, asOf);
  }

  /** How it ended. */
  public Ending ending() {
    return ending(status);
  }

  /** Where its waiting ends on the axis. */
  public Instant waitEnd() {
    return started != null ? started : finished != null ? finished : end;
  }

  /** Where its running ends on the axis; null when it never began to run, as far as is known. */
  public @Nullable Instant runEnd() {
    return started == null ? null : finished != null ? finished : end;
  }

  /** From its creation to its start: how long it waited. */
  public Optional<Duration> waited() {
    return between(created, started);
  }

  /** From its start to its finish: how long it ran. */
  public Optional<Duration> ran() {
    return between(started, finished);
  }

  /** From its finish until its credits were captured or released. */
  public Optional<Duration> settling() {
    return between(finished, settled);
  }

  /** From its creation to the end of its bar. */
  public Duration length() {
    return Duration.between(created, end);
  }

  /** The job and its length: {@code j-1 (pansharpening), 39 s from its creation to its end}. */
  String lengthText() {
    return jobId
        + " ("
        + processId
        + "), "
        + Words.duration(length())
        + " from its creation to its end";
  }

  private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null ? Optional.empty() : Optional.of(Duration.between(from, to));
  }
}
