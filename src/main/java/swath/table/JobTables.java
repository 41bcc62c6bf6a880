package swath.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import swath.error.ValidationError;
import swath.internal.paging.ListKind;
import swath.internal.paging.NewestReadings;
import swath.processing.JobMetadata;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Jobs as a Tablesaw table with typed columns:
 *
 * <table>
 *   <caption>Columns</caption>
 *   <tr><th>id, process, title, status, workspace</th><td>text; status is UP42's own word</td></tr>
 *   <tr><th>credits</th><td>whole number; missing when unknown or none, never 0 for that</td></tr>
 *   <tr><th>created, started, finished, updated</th><td>instants, to the millisecond</td></tr>
 *   <tr><th>seconds</th><td>run time, from started to finished</td></tr>
 *   <tr><th>collection, item</th><td>ids of the result and of the inputs (several: with commas)</td></tr>
 *   <tr><th>errors</th><td>text, {@code name: message} each</td></tr>
 * </table>
 *
 * <pre>{@code
 * Table jobs = JobTables.of(list, "jobs");
 * jobs.where(jobs.stringColumn("status").isEqualTo("failed")).countBy("process");
 * }</pre>
 *
 * <p>A member that is missing or odd is a missing cell of that job and spoils nothing else. The
 * jobs are read in one pass and nothing of them is kept but the cells. A job that comes again has
 * one row, with its newest reading.
 */
public final class JobTables {
  private final StringColumn id = StringColumn.create("id");
  private final StringColumn process = StringColumn.create("process");
  private final StringColumn title = StringColumn.create("title");
  private final StringColumn status = StringColumn.create("status");
  private final IntColumn credits = IntColumn.create("credits");
  private final InstantColumn created = InstantColumn.create("created");
  private final InstantColumn started = InstantColumn.create("started");
  private final InstantColumn finished = InstantColumn.create("finished");
  private final DoubleColumn seconds = DoubleColumn.create("seconds");
  private final StringColumn workspace = StringColumn.create("workspace");
  private final StringColumn collection = StringColumn.create("collection");
  private final StringColumn item = StringColumn.create("item");
  private final StringColumn errors = StringColumn.create("errors");
  private final InstantColumn updated = InstantColumn.create("updated");
  private final List<@Nullable String> updatedTexts = new ArrayList<>(); // to the nanosecond

  private JobTables() {}

  /** A table of jobs, a row each, in their order; an empty table has all columns. */
  public static Table of(Iterable<JobMetadata> jobs, String name) {
    JobTables columns = new JobTables();
    jobs.forEach(columns::append);
    Table table = columns.table(name);
    return columns.mayHaveRepeats() ? columns.newest(table) : table;
  }

  // A column of texts keeps each text once, so this costs next to nothing.
  private boolean mayHaveRepeats() {
    return id.countUnique() < id.size();
  }

  private Table newest(Table table) {
    NewestReadings newest = new NewestReadings(ListKind.JOBS);
    for (int row = 0; row < id.size(); row++) {
      String jobId = id.get(row);
      newest.add(jobId.isBlank() ? null : jobId, updatedTexts.get(row));
    }
    int[] rows = newest.indexes();
    return Table.create( // Table.rows would sort them
        table.name(), table.columns().stream().map(column -> column.subset(rows)));
  }

  private void append(JobMetadata job) {
    Instant start = Cells.instant(job, JobMetadata::startedAt);
    Instant finish = Cells.instant(job, JobMetadata::finishedAt);

    id.append(Cells.text(job, JobMetadata::jobId));
    process.append(Cells.text(job, JobMetadata::processId));
    title.append(Cells.text(job, j -> j.title().orElse("")));
    status.append(Cells.text(job, JobMetadata::status));
    Cells.append(credits, Cells.number(job, JobMetadata::credits));
    created.append(Cells.orNull(job, JobMetadata::createdAt));
    started.append(start);
    finished.append(finish);
    appendSeconds(start, finish);
    workspace.append(Cells.text(job, JobMetadata::workspaceId));
    collection.append(Cells.text(job, JobTables::collection));
    item.append(Cells.text(job, j -> String.join(",", j.itemIds())));
    errors.append(Cells.text(job, JobTables::errors));
    updated.append(Cells.orNull(job, JobMetadata::updatedAt));
    updatedTexts.add(ListKind.JOBS.updated(job.json()));
  }

  private void appendSeconds(@Nullable Instant start, @Nullable Instant finish) {
    if (start == null || finish == null || finish.isBefore(start)) {
      seconds.appendMissing();
    } else {
      seconds.append(Duration.between(start, finish).toMillis() / 1e3);
    }
  }

  private static @Nullable String collection(JobMetadata job) {
    return job.collectionUrl().map(Cells::lastPart).orElse(null);
  }

  private static String errors(JobMetadata job) {
    List<ValidationError> all = job.errors();
    return all.stream().map(ValidationError::toString).collect(Collectors.joining("; "));
  }

  private Table table(String name) {
    return Table.create(
        name,
        id,
        process,
        title,
        status,
        credits,
        created,
        started,
        finished,
        seconds,
        workspace,
        collection,
        item,
        errors,
        updated);
  }
}
