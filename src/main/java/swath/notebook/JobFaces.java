package swath.notebook;

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
import swath.error.ValidationError;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.report.Words;
import swath.tracking.Durations;

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
    var status = Told.or(JobStatus.UNKNOWN, job::jobStatus);
    var draft = new Card.Draft(Told.text(job::processId), title(job)).state(StatusBit.of(job));
    if (!status.advice().equals("wait") && collection(job).isEmpty()) {
      draft.fact("what to do", Bit.sentence(status.advice()));
    }
    draft.fact("credits", CreditsFact.of(job));
    draft.fact("results", results(job, status));
    draft.fact("created", Told.text(() -> Text.time(job.createdAt()) + " UTC"));
    if (NEVER_RAN.contains(status)) {
      draft.fact("ran", "never");
    } else {
      draft.fact("waited", Told.text(() -> waited(job, asOf)));
      draft.fact("ran", Told.text(() -> ran(job, asOf)));
    }
    var items = Told.or(List.<String>of(), job::itemIds);
    if (!items.isEmpty()) {
      draft.fact(items.size() == 1 ? "item" : "items", codes(items));
    }
    draft.fact("job", Bit.code(Told.text(job::jobId)));
    var errors = Told.or(List.<ValidationError>of(), job::errors);
    if (!errors.isEmpty()) {
      draft.block(errors(errors));
    }
    return draft.foot(Foot.asOf(asOf, sandbox));
  }

  static String title(JobMetadata job) {
    return Told.or(Optional.<String>empty(), job::title)
        .map(title -> Words.line(title, 250))
        .filter(title -> !title.isEmpty())
        .orElse("untitled job");
  }

  static Grid errors(List<ValidationError> errors) {
    var heads = List.of(new Grid.Head("error", false), new Grid.Head("UP42's words", false));
    var rows = new ArrayList<List<Bit>>();
    for (var error : errors.subList(0, Math.min(errors.size(), Rows.shown()))) {
      rows.add(List.of(Bit.code(error.name()), Bit.of(error.message())));
    }
    return new Grid("Errors", heads, rows, Rows.note(rows.size(), errors.size()));
  }

  static Card list(JobList jobs) {
    int shown = Math.min(jobs.size(), Rows.shown());
    var heads =
        List.of(
            new Grid.Head("id", false),
            new Grid.Head("title", false),
            new Grid.Head("status", false),
            new Grid.Head("credits", true),
            new Grid.Head("process", false),
            new Grid.Head("created (UTC)", false),
            new Grid.Head("ran", true));
    var rows = jobs.subList(0, shown).stream().map(Job::metadata).map(JobFaces::row).toList();
    var draft = new Card.Draft("list", Words.count(jobs.size(), "job"));
    draft.fact("asked for", jobs.query() + (jobs.isComplete() ? "" : "; there are more"));
    if (!jobs.isEmpty()) {
      draft.fact("statuses", counts(jobs));
      draft.block(new Grid("Jobs", heads, rows, Rows.note(shown, jobs.size())));
    }
    return draft.foot(Foot.asOf(jobs.asOf(), jobs.isSandbox()));
  }

  private static List<Bit> row(JobMetadata job) {
    var credits = Told.or(OptionalInt.empty(), job::credits);
    return List.of(
        Bit.code(Told.text(job::jobId)),
        Bit.shortened(title(job), 40),
        Bit.status(Words.line(Told.text(job::status), 30)),
        Bit.of(credits.isPresent() ? Words.number(credits.getAsInt()) : ""),
        Bit.of(Told.text(job::processId)),
        Bit.of(Told.or("", () -> Text.time(job.createdAt()))),
        Bit.of(Told.or("", () -> length(job).map(Words::duration).orElse(""))));
  }

  private static Bit[] counts(JobList jobs) {
    Map<String, Long> counts =
        jobs.stream()
            .map(job -> Words.line(Told.text(job.metadata()::status), 30))
            .collect(
                Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()));
    return counts(counts);
  }

  /** {@code ✓ 812 captured ● 3 running}: the most first. */
  static Bit[] counts(Map<String, Long> byWord) {
    return byWord.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(
            count ->
                Bit.marked(
                    Mark.of(JobStatus.of(count.getKey())),
                    Words.number(count.getValue())
                        + " "
                        + Words.line(count.getKey(), 30)
                        + "\u2003"))
        .toArray(Bit[]::new);
  }

  private static Bit[] codes(List<String> texts) {
    return texts.stream().map(Bit::code).toArray(Bit[]::new);
  }

  private static Bit[] results(JobMetadata job, JobStatus status) {
    if (collection(job).isPresent()) {
      return new Bit[] {Bit.of("a STAC collection in storage:"), Bit.code("collection()")};
    }
    return new Bit[] {
      Bit.of(
          status.isTerminal() || status == JobStatus.FAILED
              ? status == JobStatus.CAPTURED ? "UP42 named none" : "none"
              : "none yet")
    };
  }

  private static Optional<String> collection(JobMetadata job) {
    return Told.or(Optional.empty(), job::collectionUrl);
  }

  private static String waited(JobMetadata job, Instant asOf) {
    var started = job.startedAt();
    if (started.isPresent()) {
      return Words.duration(Duration.between(job.createdAt(), started.get()));
    }
    return job.jobStatus().isTerminal()
        ? "unknown: UP42 told no start"
        : Words.duration(Durations.since(job.createdAt(), asOf)) + " so far";
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
            + Text.time(finished.get())
            + " UTC"
        : Words.duration(Durations.since(started.get(), asOf)) + " so far";
  }

  private static Optional<Duration> length(JobMetadata job) {
    return job.startedAt()
        .flatMap(started -> job.finishedAt().map(end -> Duration.between(started, end)));
  }
}
