package swath.host;

import java.time.Duration;
import java.time.Instant;
import swath.error.Up42Exception;
import swath.internal.card.JobSpans;
import swath.internal.card.StatusStages;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
import swath.processing.JobStatus;
import swath.tracking.RemainingTime;
import swath.tracking.TrackingState;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.ProgressBar;
import swath.view.Span;
import swath.view.Words;

/**
 * What the cell of a wait for one job shows: time, job, stage and the line that resumes the wait.
 * Immutable.
 *
 * <pre>{@code
 * Host.install(myHost); // whose live areas are given such frames
 * }</pre>
 */
public final class TrackingFrame implements Frame {
  private final TrackingState state;
  private final boolean isSandbox;

  TrackingFrame(TrackingState state, boolean isSandbox) {
    this.state = state;
    this.isSandbox = isSandbox;
  }

  /** What the wait knows. */
  public TrackingState state() {
    return state;
  }

  /** The line of code that waits for this job again. */
  public String resumeLine() {
    return "up42.job(\"" + state.job().json().path("jobID").asText() + "\").track()";
  }

  @Override
  public boolean isLast() {
    return state.ended();
  }

  @Override
  public String line() {
    JobMetadata job = state.job();
    return Words.clock(state.asOf())
        + "  "
        + JobSpans.rawStatus(job).text()
        + "  job "
        + Lenient.text(job::jobId)
        + (state.trouble() == null ? "" : "  " + state.trouble());
  }

  @Override
  public Card view() {
    JobMetadata job = state.job();
    Card.Builder card =
        Card.of(Lenient.text(job::processId), JobSpans.title(job))
            .state(JobSpans.state(job))
            .block(StatusStages.of(state.history(), state.asOf()));
    state.estimate().ifPresent(estimate -> card.block(bar(estimate)));
    card.fact("job", Lenient.code(job::jobId))
        .fact("credits", JobSpans.creditsInWords(job))
        .fact("elapsed", elapsed());
    WaitFacts.add(card, state.nextPoll(), state.queries(), state.trouble(), state.ended());
    return card.line(Span.of(outlook()), Span.code(resumeLine()))
        .asOf(state.asOf(), isSandbox)
        .build();
  }

  private String outlook() {
    if (!state.ended()) {
      return "Stopping this cell does not stop the job; UP42 can't cancel one. To watch it again:";
    }
    JobStatus status = JobSpans.status(state.job());
    if (status.isTerminal()) {
      return "To see it again:";
    }
    boolean hasRun = status == JobStatus.SUCCESSFUL || status == JobStatus.FAILED;
    if (!hasRun || state.trouble() != null) {
      return "The job goes on without this cell. To watch it again:";
    }
    String rests = "It rests at " + status.word();
    return state.job().creditState() == CreditState.HELD
        ? rests + "; its credits were not settled while this cell watched. To watch it again:"
        : rests + ". To see it again:";
  }

  private static ProgressBar bar(RemainingTime estimate) {
    double median = Math.max(1, estimate.median().toMillis());
    return new ProgressBar(
        estimate.elapsedRun().toMillis() / median, Mark.ACTIVE, estimate.toString());
  }

  private String elapsed() {
    String watched = "watched for " + Words.duration(state.waited());
    try {
      Instant finished = JobRun.of(state.job()).finished();
      Instant until = finished == null ? state.asOf() : finished;
      Duration elapsed = Words.since(state.job().createdAt(), until);
      String since = finished == null ? " since it was created, " : " from creation to end, ";
      return Words.duration(elapsed) + since + watched;
    } catch (Up42Exception e) {
      return watched;
    }
  }

  @Override
  public String toString() {
    return view().text();
  }
}
