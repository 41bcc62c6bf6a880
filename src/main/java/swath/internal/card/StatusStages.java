package swath.internal.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import swath.journal.StatusHistory;
import swath.journal.StatusHistory.Kind;
import swath.processing.JobStatus;
import swath.report.StatusPath;
import swath.view.Mark;
import swath.view.Span;
import swath.view.Stages;
import swath.view.Words;

/**
 * A job's statuses as stages: those that are known with the time spent in each, those that nobody
 * saw, and those that may come. Stateless.
 */
public final class StatusStages {
  private StatusStages() {}

  /** The stages of a history, as it was at {@code asOf}. */
  public static Stages of(StatusHistory history, Instant asOf) {
    StatusPath path = StatusPath.of(history, asOf);
    List<StatusPath.Step> steps = path.steps();
    List<Stages.Stage> stages = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      stages.add(stage(steps.get(i), i == steps.size() - 1));
    }
    for (JobStatus next : path.upcoming()) {
      stages.add(new Stages.Stage(Span.marked(Mark.WAITING, next.word()), "", false));
    }
    return new Stages(stages);
  }

  private static Stages.Stage stage(StatusPath.Step step, boolean isLast) {
    StatusHistory.Entry entry = step.entry();
    if (entry == null) {
      return new Stages.Stage(Span.marked(Mark.UNSEEN, step.rawStatus()), "not seen", false);
    }
    Mark mark = step.status().mark();
    if (isLast) {
      boolean hasEnded = step.status().isTerminal();
      Mark shown = hasEnded || mark == Mark.FAILED ? mark : Mark.ACTIVE;
      String note =
          hasEnded
              ? Words.clock(entry.at())
              : "for " + step.lasted().map(Words::duration).orElse("");
      return new Stages.Stage(Span.marked(shown, step.rawStatus()), note, true);
    }
    String note = entry.kind() == Kind.INFERRED ? "inferred" : step.lastedText();
    Mark shown = mark == Mark.FAILED ? mark : Mark.DONE;
    return new Stages.Stage(Span.marked(shown, step.rawStatus()), note, false);
  }
}
