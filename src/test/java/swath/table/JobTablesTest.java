package swath.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class JobTablesTest {
  private static final String CREATED = "2026-11-24T09:00:00.123456789Z";

  @Test
  void columnsAreThoseOfTheContractAndTyped() {
    Table table = JobTables.of(List.of(), "jobs");

    assertThat(table.columnNames())
        .containsExactly(
            "id",
            "process",
            "title",
            "status",
            "credits",
            "charged",
            "seconds",
            "created",
            "started",
            "finished",
            "workspace",
            "collection",
            "item",
            "errors",
            "updated");
    assertThat(table.column("credits").type()).isEqualTo(ColumnType.INTEGER);
    assertThat(table.column("created").type()).isEqualTo(ColumnType.INSTANT);
    assertThat(table.column("seconds").type()).isEqualTo(ColumnType.DOUBLE);
    assertThat(table.name()).isEqualTo("jobs");
  }

  @Test
  void capturedJobFillsItsRow() {
    Table table =
        row(
            JobJson.captured("j-1", "2026-11-24T09:00:00Z", 12)
                .input("item", "https://x/collections/c/items/i-7")
                .collection("https://x/v2/assets/stac/collections/c-9")
                .get());

    assertThat(table.getString(0, "id")).isEqualTo("j-1");
    assertThat(table.getString(0, "status")).isEqualTo("captured");
    assertThat(table.intColumn("credits").getInt(0)).isEqualTo(12);
    assertThat(table.doubleColumn("seconds").getDouble(0)).isEqualTo(30.0);
    assertThat(table.getString(0, "collection")).isEqualTo("c-9");
    assertThat(table.getString(0, "item")).isEqualTo("i-7");
  }

  @Test
  void instantsKeepTheirMilliseconds() {
    Table table = row(JobJson.job("j", "created", CREATED).get());

    assertThat(table.instantColumn("created").get(0))
        .isEqualTo(Instant.parse("2026-11-24T09:00:00.123Z"));
  }

  @Test
  void unknownCreditsAndTimesAreMissing() {
    Table table = row(JobJson.job("j", "running", CREATED).get());

    assertThat(table.column("credits").isMissing(0)).isTrue();
    assertThat(table.column("started").isMissing(0)).isTrue();
    assertThat(table.column("seconds").isMissing(0)).isTrue();
    assertThat(table.column("errors").isMissing(0)).isTrue();
  }

  @Test
  void oddMemberBreaksItsCellOnly() {
    Table table =
        JobTables.of(
            List.of(
                JobJson.job("j-1", "created", "yesterday").without("workspaceID").get(),
                JobJson.captured("j-2", "2026-11-24T09:00:00Z", 3).get()),
            "jobs");

    assertThat(table.column("created").isMissing(0)).isTrue();
    assertThat(table.getString(0, "id")).isEqualTo("j-1");
    assertThat(table.column("created").isMissing(1)).isFalse();
  }

  @Test
  void errorsStandAsNameAndMessage() {
    Table table = row(JobJson.job("j", "invalid", CREATED).error("InvalidTitle", "too long").get());

    assertThat(table.getString(0, "errors")).isEqualTo("InvalidTitle: too long");
  }

  @Test
  void unknownStatusKeepsItsWord() {
    assertThat(row(JobJson.job("j", "paused", CREATED).get()).getString(0, "status"))
        .isEqualTo("paused");
  }

  @Test
  void hundredThousandRowsSortAndGroup() {
    List<JobMetadata> some = JobJson.many(1_000);
    Iterable<JobMetadata> jobs =
        () ->
            IntStream.range(0, 100_000)
                .mapToObj(i -> named("j-" + i, some.get(i % 1_000)))
                .iterator();

    Table table = JobTables.of(jobs, "jobs");

    assertThat(table.rowCount()).isEqualTo(100_000);
    assertThat(table.sortDescendingOn("created").rowCount()).isEqualTo(100_000);
    assertThat(table.countBy("process").rowCount()).isEqualTo(6);
  }

  @Test
  void aJobThatComesAgainHasOneRowWithItsNewestReading() {
    JobJson running = JobJson.job("j-1", "running", CREATED);
    JobJson captured = JobJson.captured("j-1", CREATED, 40);
    JobMetadata other = JobJson.captured("j-2", CREATED, 5).get();
    JobMetadata nameless = JobJson.job("j-3", "created", CREATED).without("jobID").get();

    Table table =
        JobTables.of(
            List.of(running.get(), other, nameless, nameless, captured.get(), running.get()),
            "jobs");

    assertThat(table.stringColumn("id").asList()).containsExactly("j-1", "j-2", "", "");
    assertThat(table.getString(0, "status")).isEqualTo("captured");
    assertThat(table.intColumn("credits").get(0)).isEqualTo(40);
    assertThat(table.name()).isEqualTo("jobs");
  }

  private static JobMetadata named(String id, JobMetadata job) {
    ObjectNode json = job.json().deepCopy();
    return new JobMetadata(json.put("jobID", id));
  }

  private static Table row(JobMetadata job) {
    return JobTables.of(List.of(job), "jobs");
  }
}
