package swath;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import swath.internal.card.JobSpans;
import swath.processing.JobMetadata;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Words;

/** The card of a list of jobs. */
final class JobListCard {
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.whole("id"),
          Grid.Column.text("title"),
          Grid.Column.whole("status"),
          Grid.Column.number("credits"),
          Grid.Column.text("process"),
          Grid.Column.whole("created (UTC)"),
          Grid.Column.number("ran"));

  private JobListCard() {}

  static Card of(JobList jobs) {
    Card.Builder card =
        Card.of("list", Words.count(jobs.size(), "job"))
            .fact("asked for", jobs.query() + (jobs.isComplete() ? "" : "; there are more"));
    if (!jobs.isEmpty()) {
      List<List<Span>> rows =
          RowLimit.first(jobs).stream().map(Job::metadata).map(JobListCard::row).toList();
      card.fact("statuses", JobSpans.counts(jobs.metadata()))
          .block(Grid.of("Jobs", COLUMNS, rows, jobs.size()));
    }
    return card.asOf(jobs.asOf(), jobs.isSandbox()).build();
  }

  private static List<Span> row(JobMetadata job) {
    return List.of(
        Lenient.code(job::jobId),
        Span.shortened(JobSpans.title(job), 40),
        JobSpans.rawStatus(job),
        JobSpans.credits(job),
        Lenient.span(job::processId),
        Lenient.span(() -> Words.time(job.createdAt())),
        Lenient.or(Span.NONE, () -> ran(job)));
  }

  private static Span ran(JobMetadata job) {
    Optional<String> ran =
        job.startedAt()
            .flatMap(start -> job.finishedAt().map(end -> Duration.between(start, end)))
            .map(Words::duration);
    return ran.map(Span::of).orElse(Span.NONE);
  }
}
