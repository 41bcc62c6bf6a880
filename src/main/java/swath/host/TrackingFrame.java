package swath.host;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import swath.Job;
import swath.JobText;
import swath.Text;
import swath.TextTable;
import swath.journal.StatusHistory;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.tracking.Durations;
import swath.tracking.TrackingState;

/**
 * What the cell of a {@link Job#track()} shows: true by itself, even if it is the last one that
 * arrives. Immutable.
 *
 * <pre>{@code
 * Host.install(myHost); // whose live areas are given such frames
 * }</pre>
 */
public final class TrackingFrame implements Frame {
  private final TrackingState state;
  private final boolean isSandbox;

  public TrackingFrame(TrackingState state, boolean isSandbox) {
    this.state = state;
    this.isSandbox = isSandbox;
  }

  /** What the wait knows. */
  public TrackingState state() {
    return state;
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  /** The line of code that waits for this job again. */
  public String resumeLine() {
    return "up42.job(\"" + state.job().json().path("jobID").asText() + "\").track()";
  }

  /** What became of the credits so far, in words; empty before there are any. */
  public String credits() {
    return Text.orDash(() -> JobText.credits(state.job())).replace("–", "");
  }

  /** How it goes on, in words. */
  public String outlook() {
    Instant next = state.nextPoll();
    if (next != null) {
      return "Next question at "
          + Text.clock(next)
          + ". Stopping this cell does not stop the job; UP42 can't cancel one.";
    }
    JobStatus status = status();
    if (state.trouble() != null && !status.isTerminal()) {
      return "This cell no longer waits; the job goes on. Wait again by " + resumeLine();
    }
    String settled =
        status == JobStatus.SUCCESSFUL || status == JobStatus.FAILED
            ? " Its credits are not settled yet."
            : "";
    return Text.orDash(() -> JobText.end(state.job())) + settled;
  }

  @Override
  public boolean isLast() {
    return state.ended();
  }

  @Override
  public String line() {
    JobMetadata job = state.job();
    return Text.clock(state.asOf())
        + "  "
        + Text.orDash(job::status)
        + "  job "
        + Text.orDash(job::jobId)
        + (state.trouble() == null ? "" : "  " + state.trouble());
  }

  @Override
  public String toString() {
    JobMetadata job = state.job();
    return Text.orDash(job::processId)
        + Text.orDash(() -> Text.quoted(job.title()))
        + Text.sandbox(isSandbox)
        + Text.rows(
            "job",
            Text.orDash(job::jobId),
            "stages",
            String.join(" → ", stages()),
            "credits",
            credits(),
            "waited",
            Text.duration(state.waited())
                + ", "
                + state.queries()
                + (state.queries() == 1 ? " question" : " questions"),
            "to come",
            state.estimate().map(Object::toString).orElse(""),
            "trouble",
            state.trouble() == null ? "" : state.trouble())
        + "\n"
        + Text.wrap(outlook(), TextTable.WIDTH)
        + "\nAs of "
        + Text.second(state.asOf())
        + (state.nextPoll() == null ? "." : "; resume by " + resumeLine());
  }

  private JobStatus status() {
    return JobStatus.of(Text.orDash(state.job()::status));
  }

  /** The stages that are known, with the time spent in each. */
  private List<String> stages() {
    List<StatusHistory.Entry> entries = state.history().entries();
    List<String> stages = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      StatusHistory.Entry entry = entries.get(i);
      String spent = "";
      if (i + 1 < entries.size()) {
        spent = " " + Text.duration(Duration.between(entry.at(), entries.get(i + 1).at()));
      } else if (!state.ended() && !state.asOf().isBefore(entry.at())) {
        spent = " for " + Text.duration(Durations.since(entry.at(), state.asOf()));
      }
      stages.add(Text.oneLine(entry.rawStatus()) + spent);
    }
    return stages;
  }
}
