package swath.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import swath.error.ValidationError;
import swath.internal.column.Columns;
import swath.internal.paging.ListKind;
import swath.internal.paging.NewestReadings;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.processing.JobRun;
import swath.view.Lenient;
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
 *   <tr><th>id, process, title, status, workspace</th><td>text; the status as it came</td></tr>
 *   <tr><th>credits</th><td>whole number; missing when unknown, or when the job never ran</td></tr>
 *   <tr><th>charged</th><td>the credits that were deducted: 0 for a released, refused or free job,
 *       which a sum of {@code credits} would count; missing while it is open</td></tr>
 *   <tr><th>seconds</th><td>run time, from started to finished</td></tr>
 *   <tr><th>created, started, finished, updated</th><td>instants, to the millisecond</td></tr>
 *   <tr><th>collection, item</th><td>ids of the result and of the inputs (several: with commas)</td></tr>
 *   <tr><th>errors</th><td>text, {@code name: message} each</td></tr>
 * </table>
 *
 * <pre>{@code
 * Table jobs = JobTables.of(list, "jobs");
 * jobs.where(jobs.stringColumn("status").isEqualTo("failed")).countBy("process");
 * }</pre>
 *
 * <p>A field that is missing or malformed is a missing cell of that job only. The jobs are read in
 * one pass, and only the cells are kept. A job that comes again has one row, with its newest
 * reading.
 */
public final class JobTables {
  private final StringColumn id = Columns.id("id");
  private final StringColumn process = StringColumn.create("process");
  private final StringColumn title = StringColumn.create("title");
  private final StringColumn status = Columns.status("status");
  private final IntColumn credits = Columns.credits("credits");
  private final IntColumn charged = Columns.credits("charged");
  private final InstantColumn created = InstantColumn.create("created");
  private final InstantColumn started = InstantColumn.create("started");
  private final InstantColumn finished = InstantColumn.create("finished");
  private final DoubleColumn seconds = Columns.seconds("seconds");
  private final StringColumn workspace = Columns.id("workspace");
  private final StringColumn collection = Columns.id("collection");
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
    id.append(Cells.text(job::jobId));
    process.append(Cells.text(job::processId));
    title.append(Cells.text(() -> job.title().orElse("")));
    status.append(Cells.text(job::status));
    Cells.append(credits, credits(job));
    Cells.append(charged, charged(job));
    created.append(Lenient.orNull(job::createdAt));
    started.append(Cells.instant(job::startedAt));
    finished.append(Cells.instant(job::finishedAt));
    seconds.append(JobRun.of(job).ran().map(ran -> ran.toMillis() / 1e3).orElse(null));
    workspace.append(Cells.text(job::workspaceId));
    collection.append(Cells.text(() -> collection(job)));
    item.append(Cells.text(() -> String.join(",", job.itemIds())));
    errors.append(Cells.text(() -> errors(job)));
    updated.append(Lenient.orNull(job::updatedAt));
    updatedTexts.add(ListKind.JOBS.updated(job.json()));
  }

  private static OptionalInt credits(JobMetadata job) {
    return job.creditState() == CreditState.NOT_CHARGED
        ? OptionalInt.empty()
        : Cells.number(job::credits);
  }

  private static OptionalInt charged(JobMetadata job) {
    return switch (job.creditState()) {
      case CAPTURED, AT_REST -> Cells.number(job::credits);
      case RELEASED, NOT_CHARGED, FREE -> OptionalInt.of(0);
      case HELD, UNKNOWN -> OptionalInt.empty();
    };
  }

  private static @Nullable String collection(JobMetadata job) {
    return job.collectionId().orElse(null);
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
        charged,
        seconds,
        created,
        started,
        finished,
        workspace,
        collection,
        item,
        errors,
        updated);
  }
}
