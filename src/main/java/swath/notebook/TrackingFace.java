package swath.notebook;

import swath.host.TrackingFrame;
import swath.error.Up42Exception;
import swath.processing.JobStatus;
import swath.tracking.RemainingTime;
import swath.tracking.TrackingState;
import swath.view.Block;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.ProgressBar;
import swath.view.Span;
import swath.view.Words;

/**
 * A wait for one job, painted in place. Compact, and true if it is the last that is ever painted:
 * it bears the time, the job, its stage and the line that resumes the wait.
 */
final class TrackingFace {
  private TrackingFace() {}

  static Card card(TrackingFrame frame) {
    return card(frame.state(), frame.isSandbox(), frame.resumeLine());
  }

  static Card card(TrackingState state, boolean sandbox, String resume) {
    var job = state.job();
    var status = Lenient.or(JobStatus.UNKNOWN, job::jobStatus);
    var draft =
        Card.of(Lenient.text(job::processId), JobFaces.title(job))
            .state(StatusBit.of(job))
            .block(StagePath.of(state.history(), state.asOf()));
    state.estimate().ifPresent(estimate -> draft.block(gauge(estimate)));
    draft
        .fact("job", Lenient.code(job::jobId))
        .fact("credits", CreditsFact.of(job))
        .fact("elapsed", elapsed(state));
    var next = state.nextPoll();
    if (next != null) {
      draft.fact("next look", Words.clock(next) + " (asked " + times(state.queries()) + " so far)");
    }
    var trouble = state.trouble();
    if (trouble != null) {
      var mark = state.ended() ? Mark.WAITING : Mark.TROUBLE;
      draft.fact(state.ended() ? "the wait ended" : "connection", Span.marked(mark, trouble));
    }
    return draft
        .line(Span.of(outlook(state, status)), Span.code(resume))
        .asOf(state.asOf(), sandbox)
        .build();
  }

  private static String outlook(TrackingState state, JobStatus status) {
    if (!state.ended()) {
      return "Stopping this cell does not stop the job. To watch it again:";
    }
    if (status.isTerminal()) {
      return "To see it again:";
    }
    boolean unsettled = status == JobStatus.SUCCESSFUL || status == JobStatus.FAILED;
    return unsettled && state.trouble() == null
        ? "It has run; its credits were not settled while this cell watched. To look again:"
        : "The job goes on without this cell. To watch it again:";
  }

  private static String times(int queries) {
    return queries == 1 ? "once" : Words.number(queries) + " times";
  }

  private static Block gauge(RemainingTime estimate) {
    double median = Math.max(1, estimate.median().toMillis());
    return new ProgressBar(
        estimate.elapsedRun().toMillis() / median, Mark.ACTIVE, estimate.toString());
  }

  private static String elapsed(TrackingState state) {
    var watched = Words.duration(state.waited());
    try {
      var finished = state.job().finishedAt();
      var whole = Words.since(state.job().createdAt(), finished.orElse(state.asOf()));
      return Words.duration(whole)
          + (finished.isPresent() ? " from creation to end" : " since it was created")
          + ", watched for "
          + watched;
    } catch (Up42Exception e) {
      return "watched for " + watched;
    }
  }
}
