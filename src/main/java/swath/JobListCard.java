package swath;

import java.util.List;
import java.util.function.Predicate;
import swath.internal.card.JobSpans;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
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
      Predicate<JobMetadata> isStalled = job -> jobs.stallRule().isStalled(job, jobs.asOf());
      List<List<Span>> rows =
          RowLimit.firstOfTable(jobs).stream().map(Job::metadata).map(JobListCard::row).toList();
      card.fact("statuses", JobSpans.counts(jobs.metadata(), isStalled))
          .block(new Grid("Jobs", COLUMNS, rows, RowLimit.foot(rows.size(), jobs.size())));
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
        JobRun.of(job).ran().map(Words::duration).map(Span::of).orElse(Span.NONE));
  }
}
