package swath.notebook;

import swath.host.ProgressFrame;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import swath.host.JobListTrackingFrame;
import swath.error.Up42Exception;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.ProgressBar;
import swath.view.Sanitizer;
import swath.view.Span;
import swath.view.Words;

/** A wait for many jobs, and other long calls, painted in place. */
final class ManyTrackingFace {
  private ManyTrackingFace() {}

  static Card card(JobListTrackingFrame frame) {
    var state = frame.state();
    int all = state.jobs().size();
    long settling = state.jobs().stream().filter(ManyTrackingFace::isSettling).count();
    long ended = frame.ended() + settling;
    var draft =
        Card.of(
            "wait for many jobs",
            Words.number(ended) + " of " + Words.count(all, "job") + " have run or ended");
    draft
        .block(
            new ProgressBar(
                ended / (double) Math.max(1, all),
                Mark.DONE,
                percent(ended, all) + settling(settling)))
        .fact("statuses", JobFaces.counts(frame.counts()))
        .fact("credits", credits(frame));
    frame
        .slowest()
        .ifPresent(
            job ->
                draft.fact(
                    "slowest",
                    Span.shortened(JobFaces.title(job), 60),
                    Span.of("for " + age(job, state.asOf()))));
    var next = state.nextPoll();
    if (next != null) {
      draft.fact("next look", Words.clock(next));
    }
    var trouble = state.trouble();
    if (trouble != null) {
      draft.fact(
          state.ended() ? "the wait ended" : "connection",
          Span.marked(state.ended() ? Mark.WAITING : Mark.TROUBLE, trouble));
    }
    if (!frame.missing().isEmpty()) {
      draft.fact("missing", Span.marked(Mark.TROUBLE, frame.missing()));
    }
    draft.block(rows(frame.rows(), all, state.asOf()));
    if (frame.hasOpen()) {
      draft.line(
          Span.of(outlook(state.ended(), ended + state.missing().size() < all)),
          Span.code(frame.resumeLine()));
    }
    return draft.asOf(state.asOf(), frame.isSandbox()).build();
  }

  private static String credits(JobListTrackingFrame frame) {
    long withoutCredits = frame.withoutCredits();
    if (withoutCredits == frame.state().jobs().size()) {
      return "not told yet";
    }
    return Words.credits(frame.credits())
        + " in all, without what was released"
        + (withoutCredits == 0 ? "" : "; not told yet by " + Words.count(withoutCredits, "job"));
  }

  private static boolean isSettling(JobMetadata job) {
    var status = Lenient.or(JobStatus.UNKNOWN, job::jobStatus);
    return status == JobStatus.SUCCESSFUL || status == JobStatus.FAILED;
  }

  private static String settling(long jobs) {
    return jobs == 0 ? "" : "; the credits of " + Words.count(jobs, "job") + " are not settled yet";
  }

  private static String outlook(boolean waitEnded, boolean someRun) {
    if (!waitEnded) {
      return "Stopping this cell does not stop the jobs. To watch them again:";
    }
    return someRun
        ? "The jobs go on without this cell. To watch them again:"
        : "Some credits were not settled while this cell watched. To look again:";
  }

  static Card progress(ProgressFrame frame) {
    var draft = Card.of("", frame.what());
    if (frame.total() > 0 && frame.unit().equals("bytes")) {
      double share = frame.done() / (double) frame.total();
      draft.block(new ProgressBar(share, Mark.ACTIVE, frame.words()));
    } else {
      draft.line(Span.of(frame.words()));
    }
    return draft.asOf(frame.asOf().orElse(null), false).build();
  }

  private static Grid rows(List<JobMetadata> jobs, int all, Instant asOf) {
    var heads =
        List.of(
            Grid.Column.whole("job"),
            Grid.Column.text("title"),
            Grid.Column.whole("status"),
            Grid.Column.text("credits"),
            Grid.Column.number("since created"));
    var rows = new ArrayList<List<Span>>();
    for (var job : jobs) {
      rows.add(
          List.of(
              Lenient.code(job::jobId),
              Span.shortened(JobFaces.title(job), 36),
              JobStatus.span(Sanitizer.line(Lenient.text(job::status), 30)),
              CreditsFact.brief(job),
              Span.of(age(job, asOf))));
    }
    return new Grid(
        "Unfinished first, then what went wrong", heads, rows, Words.rows(jobs.size(), all));
  }

  private static String age(JobMetadata job, Instant asOf) {
    try {
      boolean ended = job.jobStatus().isTerminal() || job.jobStatus() == JobStatus.SUCCESSFUL;
      var end = ended ? job.finishedAt().orElse(asOf) : asOf;
      return Words.duration(Words.since(job.createdAt(), end).truncatedTo(ChronoUnit.SECONDS));
    } catch (Up42Exception e) {
      return "unknown";
    }
  }

  private static String percent(long part, int all) {
    long rounded = Math.round(100.0 * part / Math.max(1, all));
    return (part < all ? Math.min(99, rounded) : rounded) + " %";
  }
}
