package swath.notebook;

import swath.view.Words;
import swath.error.ValidationError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import swath.Job;
import swath.JobList;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.view.Words;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.RowLimit;
import swath.view.Sanitizer;
import swath.view.Span;

/** A job's report: how it stands, what it cost, what came out, what to do. And lists of jobs. */
final class JobFaces {
  // The start and end of an invalid job were seen to be those of its validation.
  private static final Set<JobStatus> NEVER_RAN =
      EnumSet.of(JobStatus.UNLICENSED, JobStatus.INVALID, JobStatus.REJECTED);

  private JobFaces() {}

  static Card job(Job job) {
    return card(job.metadata(), job.asOf(), job.isSandbox());
  }

  static Card card(JobMetadata job, Instant asOf, boolean sandbox) {
    var status = Lenient.or(JobStatus.UNKNOWN, job::jobStatus);
    var draft = Card.of(Lenient.text(job::processId), title(job)).state(StatusBit.of(job));
    if (!status.advice().equals("wait") && collection(job).isEmpty()) {
      draft.fact("what to do", Span.sentence(status.advice()));
    }
    draft.fact("credits", CreditsFact.of(job));
    draft.fact("results", results(job, status));
    draft.fact("created", Lenient.span(() -> Words.utc(job.createdAt())));
    if (NEVER_RAN.contains(status)) {
      draft.fact("ran", "never");
    } else {
      draft.fact("waited", Lenient.span(() -> waited(job, asOf)));
      draft.fact("ran", Lenient.span(() -> ran(job, asOf)));
    }
    var items = Lenient.or(List.<String>of(), job::itemIds);
    if (!items.isEmpty()) {
      draft.fact(items.size() == 1 ? "item" : "items", codes(items));
    }
    draft.fact("job", Lenient.code(job::jobId));
    var errors = Lenient.or(List.<ValidationError>of(), job::errors);
    if (!errors.isEmpty()) {
      draft.block(errors(errors));
    }
    return draft.asOf(asOf, sandbox).build();
  }

  static String title(JobMetadata job) {
    return Lenient.or(Optional.<String>empty(), job::title)
        .map(title -> Sanitizer.line(title, 250))
        .filter(title -> !title.isEmpty())
        .orElse("untitled job");
  }

  static Grid errors(List<ValidationError> errors) {
    var heads = List.of(Grid.Column.whole("error"), Grid.Column.text("UP42's words"));
    var rows = new ArrayList<List<Span>>();
    for (var error : errors.subList(0, Math.min(errors.size(), RowLimit.get()))) {
      rows.add(List.of(Span.code(error.name()), Span.of(error.message())));
    }
    return new Grid("Errors", heads, rows, Words.rows(rows.size(), errors.size()));
  }

  static Card list(JobList jobs) {
    int shown = Math.min(jobs.size(), RowLimit.get());
    var heads =
        List.of(
            Grid.Column.whole("id"),
            Grid.Column.text("title"),
            Grid.Column.whole("status"),
            Grid.Column.number("credits"),
            Grid.Column.text("process"),
            Grid.Column.whole("created (UTC)"),
            Grid.Column.number("ran"));
    var rows = jobs.subList(0, shown).stream().map(Job::metadata).map(JobFaces::row).toList();
    var draft = Card.of("list", Words.count(jobs.size(), "job"));
    draft.fact("asked for", jobs.query() + (jobs.isComplete() ? "" : "; there are more"));
    if (!jobs.isEmpty()) {
      draft.fact("statuses", counts(jobs));
      draft.block(new Grid("Jobs", heads, rows, Words.rows(shown, jobs.size())));
    }
    return draft.asOf(jobs.asOf(), jobs.isSandbox()).build();
  }

  private static List<Span> row(JobMetadata job) {
    var credits = Lenient.or(OptionalInt.empty(), job::credits);
    return List.of(
        Lenient.code(job::jobId),
        Span.shortened(title(job), 40),
        JobStatus.span(Sanitizer.line(Lenient.text(job::status), 30)),
        Span.of(credits.isPresent() ? Words.number(credits.getAsInt()) : ""),
        Lenient.span(job::processId),
        Span.of(Lenient.or("", () -> Words.time(job.createdAt()))),
        Span.of(Lenient.or("", () -> length(job).map(Words::duration).orElse(""))));
  }

  private static Span[] counts(JobList jobs) {
    Map<String, Long> counts =
        jobs.stream()
            .map(job -> Sanitizer.line(Lenient.text(job.metadata()::status), 30))
            .collect(
                Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()));
    return counts(counts);
  }

  /** {@code ✓ 812 captured ● 3 running}: the most first. */
  static Span[] counts(Map<String, Long> byWord) {
    return byWord.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(
            count ->
                Span.marked(
                    JobStatus.of(count.getKey()).mark(),
                    Words.number(count.getValue())
                        + " "
                        + Sanitizer.line(count.getKey(), 30)
                        + "\u2003"))
        .toArray(Span[]::new);
  }

  private static Span[] codes(List<String> texts) {
    return texts.stream().map(Span::code).toArray(Span[]::new);
  }

  private static Span[] results(JobMetadata job, JobStatus status) {
    if (collection(job).isPresent()) {
      return new Span[] {Span.of("a STAC collection in storage:"), Span.code("collection()")};
    }
    return new Span[] {
      Span.of(
          status.isTerminal() || status == JobStatus.FAILED
              ? status == JobStatus.CAPTURED ? "UP42 named none" : "none"
              : "none yet")
    };
  }

  private static Optional<String> collection(JobMetadata job) {
    return Lenient.or(Optional.empty(), job::collectionUrl);
  }

  private static String waited(JobMetadata job, Instant asOf) {
    var started = job.startedAt();
    if (started.isPresent()) {
      return Words.duration(Duration.between(job.createdAt(), started.get()));
    }
    return job.jobStatus().isTerminal()
        ? "unknown: UP42 told no start"
        : Words.duration(Words.since(job.createdAt(), asOf)) + " so far";
  }

  private static String ran(JobMetadata job, Instant asOf) {
    var started = job.startedAt();
    if (started.isEmpty()) {
      return job.jobStatus().isTerminal() ? "unknown: UP42 told no start" : "not yet";
    }
    var finished = job.finishedAt();
    return finished.isPresent()
        ? Words.duration(Duration.between(started.get(), finished.get()))
            + ", until "
            + Words.utc(finished.get())
        : Words.duration(Words.since(started.get(), asOf)) + " so far";
  }

  private static Optional<Duration> length(JobMetadata job) {
    return job.startedAt()
        .flatMap(started -> job.finishedAt().map(end -> Duration.between(started, end)));
  }
}
