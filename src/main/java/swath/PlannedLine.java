package swath;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import swath.Plan.Outcome;
import swath.Plan.Row;
import swath.internal.batch.BatchLine;
import swath.internal.batch.BatchSpans;
import swath.internal.batch.BatchWork;
import swath.internal.batch.BatchWork.Duty;
import swath.internal.session.SessionScope;
import swath.internal.spending.Planning;
import swath.journal.BatchRow;
import swath.processing.JobMetadata;
import swath.view.Lenient;

/**
 * A row of a plan, with what it would execute.
 *
 * @param row the row
 * @param planned its template
 * @param known what its batch has of it already; null if nothing was sent for it
 * @param isRetry whether its job went wrong and it is planned anew
 */
record PlannedLine(Row row, PlannedTemplate planned, @Nullable BatchLine known, boolean isRetry) {
  /** Asks UP42 for those of which nothing is known, by the rules of a single execution. */
  static List<PlannedLine> ask(
      SessionScope scope,
      List<PlannedTemplate> wanted,
      List<BatchRow> keyed,
      List<@Nullable BatchLine> known) {
    List<Planning.Planned> planned =
        new Planning(scope)
            .plan(
                IntStream.range(0, wanted.size())
                    .mapToObj(i -> wanted.get(i).wanted(known.get(i) == null))
                    .toList());
    return IntStream.range(0, wanted.size())
        .mapToObj(i -> of(wanted.get(i), keyed.get(i), planned.get(i), known.get(i)))
        .toList();
  }

  /** Asks UP42 for rows whose job went wrong, as if nothing had been sent for them. */
  static List<PlannedLine> anew(SessionScope scope, String batch, List<PlannedLine> failed) {
    List<PlannedTemplate> wanted = failed.stream().map(PlannedLine::planned).toList();
    List<BatchRow> keyed = wanted.stream().map(one -> one.row(batch, one.key())).toList();
    List<@Nullable BatchLine> unknown = new ArrayList<>(Collections.nCopies(wanted.size(), null));
    return ask(scope, wanted, keyed, unknown).stream()
        .map(line -> new PlannedLine(line.row, line.planned, null, true))
        .toList();
  }

  private static PlannedLine of(
      PlannedTemplate template, BatchRow row, Planning.Planned planned, @Nullable BatchLine known) {
    JobMetadata found = planned.found();
    Outcome outcome =
        found != null
            ? Outcome.FOUND
            : planned.obstacle().isEmpty() ? Outcome.NEW : Outcome.IMPOSSIBLE;
    Row asked =
        new Row(
            row.key(),
            row.itemId(),
            row.image(),
            row.processId(),
            planned.price(),
            found == null ? "" : Lenient.or("", found::jobId),
            outcome,
            planned.obstacle());
    PlannedLine line = new PlannedLine(asked, template, known, false);
    return known == null || !planned.obstacle().isEmpty() ? line : line.settled(known);
  }

  /** The same, of which the batch has a job by now, or may have one. */
  PlannedLine settled(BatchLine now) {
    String id = now.jobId();
    Row settled =
        new Row(
            row.key(),
            row.itemId(),
            row.image(),
            row.processId(),
            now.row().price(),
            id == null ? "" : id,
            id == null ? Outcome.UNKNOWN : now.isFound() ? Outcome.FOUND : Outcome.RAN,
            BatchSpans.explained(now));
    return new PlannedLine(settled, planned, now, false);
  }

  PlannedLine with(Row changed) {
    return new PlannedLine(changed, planned, known, isRetry);
  }

  JobTemplate template() {
    return planned.template();
  }

  /** Whether its job went wrong, and it is not planned anew. */
  boolean hasFailed() {
    return known != null && known.hasFailed();
  }

  /** What a run does for it. */
  BatchWork work(String batch) {
    Duty duty = row.outcome() != Outcome.NEW ? Duty.NOTHING : isRetry ? Duty.RETRY : Duty.EXECUTE;
    BatchRow now = planned.row(batch, row.key()).priced(row.price());
    now = row.outcome() == Outcome.FOUND ? now.found(row.jobId()) : now;
    now = row.outcome() == Outcome.IMPOSSIBLE ? now.refused(row.reason()) : now;
    return new BatchWork(now, template().request(), template().check(), duty);
  }
}
