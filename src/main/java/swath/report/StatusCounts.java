package swath.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import swath.journal.StatusHistory;
import swath.processing.JobStatus;
import swath.view.Words;

/**
 * How many of many jobs were in which stage when, by their histories.
 *
 * <pre>{@code
 * StatusCounts.of(histories, time.instant()).points();
 * }</pre>
 *
 * @param jobs how many jobs there are
 * @param points one for each moment at which something changed, the earliest first
 * @param asOf until when it is known
 */
public record StatusCounts(int jobs, List<Point> points, Instant asOf) {
  /** Where a job is, roughly. */
  public enum Stage {
    /** Created, and not yet running. */
    WAITING,
    RUNNING,
    /** It ended well. */
    SUCCEEDED,
    /** It failed. */
    FAILED,
    /** It was refused before it ran. */
    REFUSED;

    /** The stage of a status. */
    public static Stage of(JobStatus status) {
      return switch (status) {
        case CREATED, LICENSED, VALID, ACCEPTED, UNKNOWN -> WAITING;
        case RUNNING -> RUNNING;
        case SUCCESSFUL, CAPTURED -> SUCCEEDED;
        case FAILED, RELEASED -> FAILED;
        case UNLICENSED, INVALID, REJECTED -> REFUSED;
      };
    }

    /** The stage in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * From one moment to the next.
   *
   * @param at since when it was so
   * @param counts how many jobs were in each stage; stages without any are missing
   */
  public record Point(Instant at, Map<Stage, Integer> counts) {
    /** How many jobs were in that stage. */
    public int of(Stage stage) {
      return counts.getOrDefault(stage, 0);
    }
  }

  /** Takes a copy. */
  public StatusCounts {
    points = List.copyOf(points);
  }

  /** Counts them. */
  public static StatusCounts of(List<StatusHistory> histories, Instant asOf) {
    record Change(Instant at, int job, Stage stage) {}
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < histories.size(); i++) {
      for (StatusHistory.Entry entry : histories.get(i).entries()) {
        changes.add(new Change(entry.at(), i, Stage.of(entry.status())));
      }
    }
    changes.sort(Comparator.comparing(Change::at));
    Map<Integer, Stage> now = new TreeMap<>();
    Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      Stage before = now.put(change.job(), change.stage());
      if (before != null) {
        counts.merge(before, -1, Integer::sum);
      }
      counts.merge(change.stage(), 1, Integer::sum);
      boolean isLastOfMoment =
          i + 1 == changes.size() || !changes.get(i + 1).at().equals(change.at());
      if (isLastOfMoment) {
        points.add(new Point(change.at(), Map.copyOf(counts)));
      }
    }
    return new StatusCounts(histories.size(), points, asOf);
  }

  /** How it is in the end: {@code 187 succeeded, 3 failed, 10 running}. */
  public String text() {
    if (points.isEmpty()) {
      return "no jobs";
    }
    Point last = points.get(points.size() - 1);
    List<String> parts = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      if (last.of(stage) > 0) {
        parts.add(Words.number(last.of(stage)) + " " + stage.word());
      }
    }
    return String.join(", ", parts);
  }
}
