package swath.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
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

    private Entry movedTo(Instant later) {
      return later.equals(at) ? this : new Entry(status, rawStatus, later, notBefore, kind);
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
    JobRun run = JobRun.of(job);
    JobStatus now = job.jobStatus();
    Instant created = job.createdAt();
    job.startedAt(); // a malformed time is named
    job.finishedAt();
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.reported(JobStatus.CREATED, created));
    if (run.started() != null) {
      entries.add(Entry.reported(JobStatus.RUNNING, run.started()));
    }
    JobStatus outcome = outcome(now);
    Instant finished = run.finished();
    if (outcome != null && finished != null) {
      entries.add(Entry.reported(outcome, finished));
    } else if (outcome != null && outcome != now) {
      Instant since = run.started() == null ? created : run.started();
      entries.add(new Entry(outcome, outcome.word(), job.updatedAt(), since, Kind.INFERRED));
    }
    if (entries.stream().noneMatch(entry -> entry.rawStatus().equals(job.status()))) {
      // The end of an invalid job was seen to be that of its validation.
      Instant validated = now == JobStatus.INVALID ? job.finishedAt().orElse(null) : null;
      Instant since = validated == null ? job.updatedAt() : validated;
      entries.add(new Entry(now, job.status(), since, null, Kind.REPORTED));
    }
    return new StatusHistory(job.jobId(), inOrder(entries));
  }

  /**
   * What UP42 reports of a job and what was seen of it; where UP42's times can't be read, what was
   * seen alone.
   */
  public static StatusHistory of(String jobId, JobMetadata job, List<Entry> observed) {
    StatusHistory all =
        Lenient.or(new StatusHistory(jobId, List.of()), () -> of(job)).merge(observed);
    return Lenient.or(all, () -> all.endingWith(job.status()));
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
    return new StatusHistory(jobId, inOrder(all));
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

  /** The job is in its status now, whatever the times say: the last entry is that of its word. */
  private StatusHistory endingWith(String word) {
    int last = entries.size() - 1;
    int at = last;
    while (at >= 0 && !entries.get(at).rawStatus().equals(word)) {
      at--;
    }
    if (at < 0 || at == last) {
      return this;
    }
    List<Entry> moved = new ArrayList<>(entries);
    moved.add(moved.remove(at));
    return new StatusHistory(jobId, forward(moved));
  }

  /**
   * Along the documented road, since times of several clocks may be some milliseconds out of order;
   * by time alone where the job was seen to go back, or where a status has no place.
   */
  private static List<Entry> inOrder(List<Entry> entries) {
    List<Entry> byTime =
        entries.stream()
            .sorted(Comparator.comparing(Entry::at).thenComparing(entry -> entry.status().place()))
            .toList();
    if (!isOnTheRoad(byTime)) {
      return forward(byTime);
    }
    return forward(
        byTime.stream().sorted(Comparator.comparingInt(entry -> entry.status().place())).toList());
  }

  private static boolean isOnTheRoad(List<Entry> byTime) {
    Set<String> words = new HashSet<>();
    List<Entry> seen = byTime.stream().filter(entry -> entry.kind() == Kind.OBSERVED).toList();
    boolean goesBack =
        IntStream.range(1, seen.size())
            .anyMatch(i -> seen.get(i).status().place() < seen.get(i - 1).status().place());
    return !goesBack
        && byTime.stream().allMatch(entry -> entry.status().place() >= 0)
        && byTime.stream().allMatch(entry -> words.add(entry.rawStatus()));
  }

  /** The same entries, none earlier than the one before it. */
  private static List<Entry> forward(List<Entry> entries) {
    List<Entry> forward = new ArrayList<>();
    Instant latest = Instant.MIN;
    for (Entry entry : entries) {
      Instant at = entry.at().isBefore(latest) ? latest : entry.at();
      forward.add(entry.movedTo(at));
      latest = at;
    }
    return List.copyOf(forward);
  }
}
