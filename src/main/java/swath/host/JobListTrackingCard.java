package swath.host;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.util.List;
import swath.internal.card.JobSpans;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
import swath.processing.JobStatus;
import swath.tracking.JobListTrackingState;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.ProgressBar;
import swath.view.Span;
import swath.view.Words;

/** The card of a wait for many jobs. */
final class JobListTrackingCard {
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.whole("job"),
          Grid.Column.text("title"),
          Grid.Column.whole("status"),
          Grid.Column.whole("credits"),
          Grid.Column.number("since created"));

  private JobListTrackingCard() {}

  static Card of(JobListTrackingFrame frame) {
    JobListTrackingState state = frame.state();
    Card.Builder card =
        Card.of("wait for many jobs", frame.title())
            .block(bar(frame))
            .fact("statuses", frame.counts())
            .fact("credits", credits(frame));
    frame
        .slowest()
        .ifPresent(
            job ->
                card.fact(
                    "slowest",
                    Span.shortened(JobSpans.title(job), 60),
                    Span.of("for " + age(job, state.asOf()).text())));
    WaitFacts.add(card, state.nextPoll(), state.queries(), state.trouble(), state.ended());
    if (!frame.missing().isEmpty()) {
      card.fact("missing", Span.marked(Mark.TROUBLE, frame.missing()));
    }
    if (!frame.stalled().isEmpty()) {
      card.fact("look stalled", Span.marked(Mark.TROUBLE, frame.stalled()));
    }
    card.block(rows(frame));
    if (frame.open().findAny().isPresent()) {
      card.line(Span.of(outlook(frame)), Span.code(frame.resumeLine()));
    } else if (state.ended()) {
      card.line(
          Span.of(
              state.missing().isEmpty() && state.stalled().isEmpty()
                  ? "All have ended."
                  : "All others have ended."));
    }
    return card.asOf(state.asOf(), frame.isSandbox()).build();
  }

  private static ProgressBar bar(JobListTrackingFrame frame) {
    double share = frame.ended() / (double) Math.max(1, frame.size());
    long settling = frame.settling();
    return new ProgressBar(
        share,
        Mark.DONE,
        ProgressBar.percent(share)
            + (settling == 0
                ? ""
                : "; the credits of " + Words.count(settling, "job") + " are not settled yet"));
  }

  private static String credits(JobListTrackingFrame frame) {
    long unknown = frame.withoutCredits();
    if (unknown > 0 && unknown == frame.size()) {
      return "unknown yet";
    }
    return Words.credits(frame.credits())
        + " in all, without what was released"
        + (unknown == 0 ? "" : "; unknown yet for " + Words.count(unknown, "job"));
  }

  private static String outlook(JobListTrackingFrame frame) {
    if (!frame.state().ended()) {
      return "Stopping this cell does not stop the jobs; UP42 can't cancel one. To watch them"
          + " again:";
    }
    JobListTrackingState state = frame.state();
    int away = state.missing().size() + state.stalled().size();
    boolean someRun = frame.ended() + away < frame.size();
    return someRun
        ? "The jobs go on without this cell. To watch them again:"
        : "Some credits were not settled while this cell watched. To watch them again:";
  }

  private static Grid rows(JobListTrackingFrame frame) {
    Instant asOf = frame.state().asOf();
    List<List<Span>> rows =
        frame.rows().stream()
            .map(
                job ->
                    List.of(
                        Lenient.code(job::jobId),
                        Span.shortened(JobSpans.title(job), 36),
                        JobSpans.rawStatus(job),
                        JobSpans.credits(job),
                        age(job, asOf)))
            .toList();
    return Grid.of("Unfinished first, then what went wrong", COLUMNS, rows, frame.size());
  }

  private static Span age(JobMetadata job, Instant asOf) {
    return Lenient.span(
        () -> {
          JobStatus status = JobSpans.status(job);
          boolean hasEnded = status.isTerminal() || status == JobStatus.SUCCESSFUL;
          Instant finished = JobRun.of(job).finished();
          Instant end = hasEnded && finished != null ? finished : asOf;
          return Words.duration(Words.since(job.createdAt(), end).truncatedTo(SECONDS));
        });
  }
}
