package swath;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.internal.batch.BatchLine;
import swath.internal.batch.BatchLines;
import swath.internal.batch.BatchSpans;
import swath.internal.column.Columns;
import swath.internal.column.TableName;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
import swath.view.Lenient;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A batch's rows as a table. */
final class BatchTable {
  private final StringColumn key = Columns.id("key");
  private final StringColumn item = Columns.id("item");
  private final StringColumn title = StringColumn.create("title");
  private final InstantColumn taken = InstantColumn.create("taken");
  private final StringColumn process = StringColumn.create("process");
  private final StringColumn state = StringColumn.create("state");
  private final StringColumn status = Columns.status("status");
  private final StringColumn job = Columns.id("job");
  private final IntColumn price = Columns.credits("price");
  private final IntColumn credits = Columns.credits("credits");
  private final InstantColumn created = InstantColumn.create("created");
  private final InstantColumn started = InstantColumn.create("started");
  private final InstantColumn finished = InstantColumn.create("finished");
  private final DoubleColumn seconds = Columns.seconds("seconds");
  private final StringColumn collection = Columns.id("collection");
  private final StringColumn reason = StringColumn.create("reason");
  private final InstantColumn asOf = InstantColumn.create("as_of");

  private BatchTable() {}

  static Table of(BatchLines lines, boolean isSandbox) {
    BatchTable table = new BatchTable();
    lines.lines().forEach(table::append);
    return Table.create(
        TableName.of(lines.name(), isSandbox),
        table.key,
        table.item,
        table.title,
        table.taken,
        table.process,
        table.state,
        table.status,
        table.job,
        table.price,
        table.credits,
        table.created,
        table.started,
        table.finished,
        table.seconds,
        table.collection,
        table.reason,
        table.asOf);
  }

  private void append(BatchLine line) {
    key.append(line.key());
    item.append(line.row().itemId());
    title.append(line.row().image());
    taken.append(line.row().taken());
    process.append(line.row().processId());
    state.append(line.state().word());
    job.append(line.jobId() == null ? "" : line.jobId());
    line.price().ifPresentOrElse(price::append, price::appendMissing);
    line.charged().ifPresentOrElse(credits::append, credits::appendMissing);
    reason.append(BatchSpans.trouble(line));
    asOf.append(line.asOf());
    append(line.job());
  }

  private void append(@Nullable JobMetadata known) {
    if (known == null) {
      status.append("");
      created.appendMissing();
      started.appendMissing();
      finished.appendMissing();
      seconds.appendMissing();
      collection.append("");
      return;
    }
    status.append(Lenient.or("", known::status));
    created.append(Lenient.<@Nullable Instant>orNull(known::createdAt));
    JobRun run = JobRun.of(known);
    started.append(run.started());
    finished.append(run.finished());
    run.took()
        .ifPresentOrElse(took -> seconds.append(took.toMillis() / 1e3), seconds::appendMissing);
    collection.append(Lenient.or(Optional.<String>empty(), known::collectionId).orElse(""));
  }
}
