package swath.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.journal.StatusHistory;
import swath.journal.StatusHistory.Kind;
import swath.processing.JobStatus;
import swath.view.Facts.Fact;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * A job's statuses as a path: those that are known, in their order, and between them those that it
 * must have passed by UP42's documented order but that nobody saw.
 *
 * <pre>{@code
 * StatusPath.of(history, asOf).steps().get(1).text();  // "licensed: not seen"
 * }</pre>
 *
 * @param jobId the job
 * @param steps the statuses
 * @param asOf when the job was asked for: a status that lasts is drawn until then
 */
public record StatusPath(String jobId, List<Step> steps, Instant asOf) {
  private static final List<JobStatus> ROAD =
      List.of(
          JobStatus.CREATED,
          JobStatus.LICENSED,
          JobStatus.VALID,
          JobStatus.ACCEPTED,
          JobStatus.RUNNING,
          JobStatus.SUCCESSFUL,
          JobStatus.CAPTURED);

  /**
   * One status of the path.
   *
   * @param rawStatus UP42's word as it came
   * @param status the status
   * @param entry how it is known; null when nobody saw it
   * @param sureUntil until when the job was surely in it; null when nobody saw it
   * @param until when the next known status was reached, or {@code asOf} for the last one; null
   *     when the job ended here
   */
  public record Step(
      String rawStatus,
      JobStatus status,
      StatusHistory.@Nullable Entry entry,
      @Nullable Instant sureUntil,
      @Nullable Instant until) {
    private static final int LONGEST = 24;

    /** How long it lasted; empty when nobody saw it or it is the end. */
    public Optional<Duration> lasted() {
      return entry == null || until == null
          ? Optional.empty()
          : Optional.of(Duration.between(entry.at(), until));
    }

    /** Whether both its beginning and its end are known. */
    public boolean isExact() {
      return entry != null
          && until != null
          && entry.kind() == Kind.REPORTED
          && until.equals(sureUntil);
    }

    /**
     * How long it lasted: {@code 30.8 s}; where its ends are not known exactly, between bounds that
     * are rounded outwards, {@code 16 s to 1 min 17 s} or {@code at most 2 min}; an empty text when
     * nobody saw it or it is the end.
     */
    public String lastedText() {
      if (entry == null || until == null || sureUntil == null) {
        return "";
      }
      Instant earliest = entry.notBefore() == null ? entry.at() : entry.notBefore();
      Duration least = Duration.between(entry.at(), sureUntil);
      Duration most = Duration.between(earliest, until);
      if (least.equals(most)) {
        return Words.duration(least);
      }
      String bound = Words.duration(most.plusMillis(most.toMinutes() == 0 ? 99 : 999));
      return least.toSeconds() == 0 ? "at most " + bound : Words.duration(least) + " to " + bound;
    }

    /** The word for people: on one line, at most 24 characters. */
    public String word() {
      return Sanitizer.line(rawStatus, LONGEST);
    }

    /** The word, and since when, how that is known and for how long. */
    public Fact fact() {
      if (entry == null) {
        return ReportText.fact(word(), "not seen");
      }
      String length = lastedText();
      return ReportText.fact(
          word(),
          (entry.kind() == Kind.OBSERVED ? "by " : "")
              + Words.utc(entry.at())
              + " ("
              + entry.kind().word()
              + ")"
              + (length.isEmpty() ? "" : ", " + length));
    }

    /** As text: {@code running: 2026-11-24 13:12:56 UTC (reported), 30.8 s}. */
    public String text() {
      return ReportText.line(fact());
    }
  }

  /** The path of a history. */
  public static StatusPath of(StatusHistory history, Instant asOf) {
    List<StatusHistory.Entry> entries = history.entries();
    List<Step> steps = new ArrayList<>();
    int reached = -1;
    for (int i = 0; i < entries.size(); i++) {
      StatusHistory.Entry entry = entries.get(i);
      int place = entry.status().place();
      for (int skipped = reached + 1; skipped < place; skipped++) {
        JobStatus unseen = unseen(skipped, entry.status());
        steps.add(new Step(unseen.word(), unseen, null, null, null));
      }
      reached = place < 0 ? reached : place;
      steps.add(step(entry, i + 1 < entries.size() ? entries.get(i + 1) : null, asOf));
    }
    return new StatusPath(history.jobId(), List.copyOf(steps), asOf);
  }

  private static Step step(
      StatusHistory.Entry entry, StatusHistory.@Nullable Entry next, Instant asOf) {
    String word = entry.rawStatus();
    if (next == null) {
      Instant end = later(entry.at(), asOf);
      return entry.status().isTerminal()
          ? new Step(word, entry.status(), entry, entry.at(), null)
          : new Step(word, entry.status(), entry, end, end);
    }
    boolean follows = next.status().place() == entry.status().place() + 1;
    Instant sure = next.kind() == Kind.REPORTED && follows ? next.at() : next.notBefore();
    Instant sureUntil = sure == null || !follows ? entry.at() : later(entry.at(), sure);
    return new Step(word, entry.status(), entry, sureUntil, later(entry.at(), next.at()));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static JobStatus unseen(int place, JobStatus before) {
    return place == 5 && before == JobStatus.RELEASED ? JobStatus.FAILED : ROAD.get(place);
  }

  /** The statuses that may come, if all goes well; none once the job has ended. */
  public List<JobStatus> upcoming() {
    if (steps.isEmpty()) {
      return List.of();
    }
    JobStatus last = steps.get(steps.size() - 1).status();
    if (last.isTerminal() || last == JobStatus.UNKNOWN) {
      return List.of();
    }
    return last == JobStatus.FAILED
        ? List.of(JobStatus.RELEASED)
        : ROAD.subList(last.place() + 1, ROAD.size());
  }

  /** The first known time; {@code asOf} when nothing is known. */
  public Instant first() {
    return known().isEmpty() ? asOf : known().get(0).at();
  }

  /** The last time that matters: the last change, or {@code asOf} while the job is under way. */
  public Instant last() {
    return steps.stream()
        .filter(step -> step.entry() != null)
        .map(step -> step.until() == null ? step.sureUntil() : step.until())
        .flatMap(time -> Optional.ofNullable(time).stream())
        .max(Instant::compareTo)
        .orElse(asOf);
  }

  private List<StatusHistory.Entry> known() {
    return steps.stream().flatMap(s -> Optional.ofNullable(s.entry()).stream()).toList();
  }

  /** A fact for each status. */
  public List<Fact> facts() {
    return steps.stream().map(Step::fact).toList();
  }

  /** The path as text, a line for each status. */
  public String text() {
    return ReportText.lines(facts());
  }
}
