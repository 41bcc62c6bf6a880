package swath.notebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import swath.journal.StatusHistory.Entry;
import swath.journal.StatusHistory.Kind;
import swath.journal.StatusHistory;
import swath.processing.JobStatus;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Stages;
import swath.view.Words;

/**
 * A job's statuses as a path: those that were seen, with the time spent in each as far as it is
 * known, those that nobody saw, and those that may come.
 */
final class StagePath {
  private static final List<JobStatus> GOOD =
      List.of(
          JobStatus.CREATED,
          JobStatus.LICENSED,
          JobStatus.VALID,
          JobStatus.ACCEPTED,
          JobStatus.RUNNING,
          JobStatus.SUCCESSFUL,
          JobStatus.CAPTURED);
  private static final List<JobStatus> FAILED =
      List.of(
          JobStatus.CREATED,
          JobStatus.LICENSED,
          JobStatus.VALID,
          JobStatus.ACCEPTED,
          JobStatus.RUNNING,
          JobStatus.FAILED,
          JobStatus.RELEASED);

  private final List<Entry> entries;
  private final Instant asOf;
  private final List<Stages.Stage> steps = new ArrayList<>();

  private StagePath(List<Entry> entries, Instant asOf) {
    this.entries = entries;
    this.asOf = asOf;
  }

  static Stages of(StatusHistory history, Instant asOf) {
    var path = new StagePath(history.entries(), asOf);
    path.build();
    return new Stages(List.copyOf(path.steps));
  }

  private void build() {
    int before = -1;
    for (int i = 0; i < entries.size(); i++) {
      var status = entries.get(i).status();
      int place = place(status);
      addUnseen(way(status), before + 1, place);
      steps.add(step(i));
      before = place < 0 ? before : place;
    }
    if (!entries.isEmpty()) {
      var last = entries.get(entries.size() - 1).status();
      if (!last.isTerminal() && last != JobStatus.UNKNOWN) {
        addComing(way(last), place(last) + 1);
      }
    }
  }

  private void addUnseen(List<JobStatus> way, int from, int to) {
    for (int place = from; place < to; place++) {
      var bit = Span.marked(Mark.UNSEEN, way.get(place).word());
      steps.add(new Stages.Stage(bit, "not seen", false));
    }
  }

  private void addComing(List<JobStatus> way, int from) {
    for (var status : way.subList(from, way.size())) {
      steps.add(new Stages.Stage(Span.marked(Mark.WAITING, status.word()), "", false));
    }
  }

  private Stages.Stage step(int index) {
    var entry = entries.get(index);
    boolean last = index == entries.size() - 1;
    if (last && entry.status().isTerminal()) {
      var bit = Span.marked(entry.status().mark(), entry.rawStatus());
      return new Stages.Stage(bit, Words.clock(entry.at()).replace(" UTC", ""), true);
    }
    if (last) {
      var since = Words.since(entry.at(), asOf);
      var mark = entry.status() == JobStatus.FAILED ? Mark.FAILED : Mark.ACTIVE;
      return new Stages.Stage(
          Span.marked(mark, entry.rawStatus()), "for " + Words.duration(atLeastZero(since)), true);
    }
    var mark = entry.status().mark() == Mark.FAILED ? Mark.FAILED : Mark.DONE;
    return new Stages.Stage(Span.marked(mark, entry.rawStatus()), spent(index), false);
  }

  /** The time from one entry to the next; between bounds where the change itself was not seen. */
  private String spent(int index) {
    var entry = entries.get(index);
    var next = entries.get(index + 1);
    if (entry.kind() == Kind.INFERRED) {
      return "inferred";
    }
    boolean adjoining = place(next.status()) <= place(entry.status()) + 1;
    var enteredFirst = Optional.ofNullable(entry.notBefore()).orElse(entry.at());
    var leftFirst = Optional.ofNullable(next.notBefore()).orElse(next.at());
    var most = atLeastZero(Duration.between(enteredFirst, next.at()));
    var least = adjoining ? atLeastZero(Duration.between(entry.at(), leftFirst)) : Duration.ZERO;
    var mostText = Words.duration(roundedUp(most));
    var leastText = Words.duration(least);
    if (most.equals(least)) {
      return leastText;
    }
    return least.toSeconds() == 0 ? "at most " + mostText : leastText + " to " + mostText;
  }

  /** An upper bound stays one when it is written with tenths of a second, or with seconds. */
  private static Duration roundedUp(Duration duration) {
    return duration.plusMillis(duration.toMinutes() == 0 ? 99 : 999);
  }

  private static Duration atLeastZero(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  private static List<JobStatus> way(JobStatus status) {
    return status == JobStatus.FAILED || status == JobStatus.RELEASED ? FAILED : GOOD;
  }

  /** How many stages lie before a status; less than 0 where nobody knows. */
  private static int place(JobStatus status) {
    return switch (status) {
      case UNLICENSED -> GOOD.indexOf(JobStatus.LICENSED);
      case INVALID -> GOOD.indexOf(JobStatus.VALID);
      case REJECTED -> GOOD.indexOf(JobStatus.ACCEPTED);
      default -> way(status).indexOf(status);
    };
  }
}
