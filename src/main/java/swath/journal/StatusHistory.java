package swath.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.view.Lenient;

/**
 * The statuses of one job over time, each with how it is known. A status that nobody saw is not in
 * it.
 *
 * <pre>{@code
 * StatusHistory.of(metadata).merge(journal.observations(metadata.jobId())).entries();
 * }</pre>
 *
 * @param jobId the job
 * @param entries the statuses, the earliest first
 */
public record StatusHistory(String jobId, List<Entry> entries) {
  /** How a status is known. */
  public enum Kind {
    /** UP42 reported when, by one of a job's four times. */
    REPORTED,
    /** Somebody who watched the job saw it. */
    OBSERVED,
    /** Nobody reported or observed it, but a later status implies it. */
    INFERRED;

    /** The kind in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The job came into a status.
   *
   * @param status the status
   * @param rawStatus its word on the wire
   * @param at when it came into it; for one that was not reported, when it was in it at the latest
   * @param notBefore when it was not yet in it, as far as known; null for a reported one
   * @param kind how this is known
   */
  public record Entry(
      JobStatus status, String rawStatus, Instant at, @Nullable Instant notBefore, Kind kind) {
    /** An entry that UP42 reported. */
    static Entry reported(JobStatus status, Instant at) {
      return new Entry(status, status.word(), at, null, Kind.REPORTED);
    }

    /** An entry that somebody saw. */
    public static Entry observed(String word, Instant at, @Nullable Instant notBefore) {
      return new Entry(JobStatus.of(word), word, at, notBefore, Kind.OBSERVED);
    }
  }

  /** Takes a copy of the entries. */
  public StatusHistory {
    entries = List.copyOf(entries);
  }

  /**
   * What UP42 reports: created, started, finished, and its present status since the last update.
   *
   * <p>A captured job was successful and a released one failed (documented); where {@code finished}
   * is missing, that is inferred to have been before the last update.
   */
  public static StatusHistory of(JobMetadata job) {
    JobStatus now = job.jobStatus();
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.reported(JobStatus.CREATED, job.createdAt()));
    // The times of an invalid job were seen to be those of its validation, so it never ran.
    boolean ran = now != JobStatus.INVALID;
    if (ran) {
      job.startedAt().ifPresent(at -> entries.add(Entry.reported(JobStatus.RUNNING, at)));
    }
    JobStatus outcome = outcome(now);
    Instant finished = job.finishedAt().orElse(null);
    if (outcome != null && finished != null) {
      entries.add(Entry.reported(outcome, finished));
    } else if (outcome != null && outcome != now) {
      Instant since = job.startedAt().orElseGet(job::createdAt);
      entries.add(new Entry(outcome, outcome.word(), job.updatedAt(), since, Kind.INFERRED));
    }
    if (entries.stream().noneMatch(entry -> entry.rawStatus().equals(job.status()))) {
      Instant since = now == JobStatus.INVALID && finished != null ? finished : job.updatedAt();
      entries.add(new Entry(now, job.status(), since, null, Kind.REPORTED));
    }
    return new StatusHistory(job.jobId(), sorted(entries));
  }

  /**
   * What UP42 reports of a job and what was seen of it; where UP42's times can't be read, what was
   * seen alone.
   */
  public static StatusHistory of(String jobId, JobMetadata job, List<Entry> observed) {
    return Lenient.or(new StatusHistory(jobId, List.of()), () -> of(job)).merge(observed);
  }

  /**
   * This history with what was seen.
   *
   * <p>Of a status that is both reported and seen, the report stands, since it is the more exact;
   * but not if it is later than the sight: then the job was touched again afterwards.
   */
  public StatusHistory merge(List<Entry> observed) {
    List<Entry> all = new ArrayList<>(entries);
    for (Entry seen : observed) {
      Entry known = sameWord(all, seen);
      if (known == null || known.kind() == Kind.OBSERVED) {
        all.add(seen);
      } else if (known.kind() == Kind.INFERRED || isLater(known, seen)) {
        all.remove(known);
        all.add(seen);
      } else if (seenBefore(observed, seen)) {
        all.add(seen);
      }
    }
    return new StatusHistory(jobId, sorted(all));
  }

  // What was seen is stamped by a clock of whole seconds, so a report may be later within one.
  private static boolean isLater(Entry report, Entry seen) {
    return report.at().isAfter(seen.at().plusSeconds(1));
  }

  /** When the job was first known to be in {@code status}, or null if nobody saw it. */
  public @Nullable Entry first(JobStatus status) {
    return entries.stream().filter(entry -> entry.status() == status).findFirst().orElse(null);
  }

  private static boolean seenBefore(List<Entry> observed, Entry seen) {
    return observed.stream()
        .anyMatch(
            other -> other.rawStatus().equals(seen.rawStatus()) && other.at().isBefore(seen.at()));
  }

  private static @Nullable Entry sameWord(List<Entry> entries, Entry seen) {
    return entries.stream()
        .filter(e -> e.rawStatus().equals(seen.rawStatus()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable JobStatus outcome(JobStatus now) {
    return switch (now) {
      case SUCCESSFUL, CAPTURED -> JobStatus.SUCCESSFUL;
      case FAILED, RELEASED -> JobStatus.FAILED;
      default -> null;
    };
  }

  private static List<Entry> sorted(List<Entry> entries) {
    return entries.stream()
        .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::status))
        .toList();
  }
}
