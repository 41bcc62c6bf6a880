package swath.internal.card;

import static swath.processing.JobStatus.CAPTURED;
import static swath.processing.JobStatus.FAILED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.error.ValidationError;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
import swath.processing.JobStatus;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Words;

/** The card of one job: how it stands, what it costs, what came out, what to do. Stateless. */
public final class JobCard {
  private static final String STALLED_ADVICE =
      "ask UP42's support with the job's id, and do not wait; siblings() tells how similar jobs"
          + " fared";
  private static final String NO_START = "unknown: UP42 names no start";

  private JobCard() {}

  /**
   * The card of {@code job}, as it was at {@code asOf}.
   *
   * @param isStalled whether it looks stalled beside the jobs that it was listed with
   */
  public static Card of(JobMetadata job, Instant asOf, boolean isStalled, boolean isSandbox) {
    JobStatus status = JobSpans.status(job);
    Card.Builder card =
        Card.of(Lenient.text(job::processId), JobSpans.title(job)).state(JobSpans.state(job));
    boolean hasResults = Lenient.or(Optional.empty(), job::collectionUrl).isPresent();
    if (isStalled) {
      card.fact(
              "looks stalled", Span.marked(Mark.TROUBLE, Lenient.text(() -> unchanged(job, asOf))))
          .fact("what to do", Span.sentence(STALLED_ADVICE));
    } else if (!status.advice().equals("wait") && !hasResults) {
      card.fact("what to do", Span.sentence(status.advice()));
    }
    card.fact("credits", JobSpans.creditsInWords(job))
        .fact("results", results(status, hasResults))
        .fact("created", Lenient.span(() -> Words.utc(job.createdAt())));
    JobRun run = JobRun.of(job);
    if (job.creditState() == CreditState.NOT_CHARGED) {
      card.fact("ran", "never");
    } else {
      card.fact("waited", waited(run, asOf))
          .fact("ran", ran(run, asOf))
          .fact("queued again", run.restartedText());
    }
    List<String> items = Lenient.or(List.of(), job::itemIds);
    card.fact(items.size() == 1 ? "item" : "items", JobSpans.codes(items))
        .fact("job", Lenient.code(job::jobId))
        .fact("workspace", Lenient.or(Span.NONE, () -> code(job.workspaceId())));
    List<ValidationError> errors = Lenient.or(List.of(), job::errors);
    if (!errors.isEmpty()) {
      card.block(errors(errors));
    }
    return card.asOf(asOf, isSandbox).build();
  }

  private static String unchanged(JobMetadata job, Instant asOf) {
    String age = Words.duration(Words.since(job.updatedAt(), asOf));
    return "UP42 has not changed it for " + age + "; created " + Words.utc(job.createdAt());
  }

  /** Validation errors as a table. */
  public static Grid errors(List<ValidationError> errors) {
    List<List<Span>> rows =
        RowLimit.first(errors).stream()
            .map(error -> List.of(Span.code(error.name()), Span.of(error.message())))
            .toList();
    return Grid.of(
        "Errors",
        List.of(Grid.Column.whole("error"), Grid.Column.text("UP42's words")),
        rows,
        errors.size());
  }

  private static Span code(@Nullable String text) {
    return text == null ? Span.NONE : Span.code(text);
  }

  private static Span[] results(JobStatus status, boolean hasResults) {
    if (hasResults) {
      return Span.sentence("a STAC collection in storage: collection()");
    }
    boolean hasEnded = status.isTerminal() || status == FAILED;
    String none = status == CAPTURED ? "UP42 names none" : "none";
    return new Span[] {Span.of(hasEnded ? none : "none yet")};
  }

  private static String waited(JobRun run, Instant asOf) {
    Optional<Duration> waited = run.waited();
    if (waited.isPresent()) {
      return Words.duration(waited.get());
    }
    boolean isWaiting = !run.status().isTerminal() && run.started() == null;
    return run.created() != null && isWaiting
        ? Words.duration(Words.since(run.created(), asOf)) + " so far"
        : run.isRestarted() ? "unknown: it was queued again" : NO_START;
  }

  private static String ran(JobRun run, Instant asOf) {
    if (run.started() == null) {
      return run.status().isTerminal() ? NO_START : "not yet";
    }
    if (run.finished() != null) {
      return run.ran().map(Words::duration).orElse("") + ", until " + Words.utc(run.finished());
    }
    return run.isRunning()
        ? Words.duration(Words.since(run.started(), asOf)) + " so far"
        : "unknown: UP42 names no end";
  }
}
