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
import swath.processing.JobStatus;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Words;

/** The card of one job: how it stands, what it costs, what came out, what to do. Stateless. */
public final class JobCard {
  private static final String NO_START = "unknown: UP42 names no start";

  private JobCard() {}

  /** The card of {@code job}, as it was at {@code asOf}. */
  public static Card of(JobMetadata job, Instant asOf, boolean isSandbox) {
    JobStatus status = JobSpans.status(job);
    Card.Builder card =
        Card.of(Lenient.text(job::processId), JobSpans.title(job)).state(JobSpans.state(job));
    boolean hasResults = Lenient.or(Optional.empty(), job::collectionUrl).isPresent();
    if (!status.advice().equals("wait") && !hasResults) {
      card.fact("what to do", Span.sentence(status.advice()));
    }
    card.fact("credits", JobSpans.creditsInWords(job))
        .fact("results", results(status, hasResults))
        .fact("created", Lenient.span(() -> Words.utc(job.createdAt())));
    // The start and end of an invalid job were seen to be those of its validation.
    if (job.creditState() == CreditState.NOT_CHARGED) {
      card.fact("ran", "never");
    } else {
      card.fact("waited", Lenient.span(() -> waited(job, status, asOf)))
          .fact("ran", Lenient.span(() -> ran(job, status, asOf)));
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

  private static String waited(JobMetadata job, JobStatus status, Instant asOf) {
    Optional<Instant> started = job.startedAt();
    if (started.isPresent()) {
      return Words.duration(Duration.between(job.createdAt(), started.get()));
    }
    return status.isTerminal()
        ? NO_START
        : Words.duration(Words.since(job.createdAt(), asOf)) + " so far";
  }

  private static String ran(JobMetadata job, JobStatus status, Instant asOf) {
    Optional<Instant> started = job.startedAt();
    if (started.isEmpty()) {
      return status.isTerminal() ? NO_START : "not yet";
    }
    Optional<Instant> finished = job.finishedAt();
    return finished.isPresent()
        ? Words.duration(Duration.between(started.get(), finished.get()))
            + ", until "
            + Words.utc(finished.get())
        : Words.duration(Words.since(started.get(), asOf)) + " so far";
  }
}
