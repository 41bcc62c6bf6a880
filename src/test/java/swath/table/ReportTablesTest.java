package swath.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import swath.internal.column.TableName;
import swath.journal.StatusHistory;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.report.CreditReport;
import swath.report.StatusPath;
import swath.report.TimelineReport;
import tech.tablesaw.api.Table;

class ReportTablesTest {
  private static final Instant AS_OF = Instant.parse("2026-11-24T12:00:00Z");

  private final CreditReport report =
      CreditReport.of(
              Stream.of(
                      JobJson.captured("a", "2026-11-22T08:00:00Z", 10),
                      JobJson.job("b", "running", "2026-11-23T09:00:00Z")
                          .with("updated", "2026-11-24T09:00:00Z")
                          .credits(20),
                      JobJson.job("c", "released", "2026-11-23T10:00:00Z").credits(40),
                      JobJson.job("d", "captured", "2026-11-23T10:00:00Z"))
                  .map(JobJson::get)
                  .toList(),
              AS_OF)
          .withQuotes(Map.of("a", 9));

  @Test
  void sharesHaveAColumnAQuantity() {
    Table table = CreditTables.byProcess(report, "by process");

    assertThat(table.columnNames())
        .containsExactly("process", "captured", "held", "stalled", "released", "jobs", "unknown");
    assertThat(table.longColumn("captured").get(0)).isEqualTo(10);
    assertThat(table.longColumn("held").get(0)).isEqualTo(20);
    assertThat(table.longColumn("released").get(0)).isEqualTo(40);
    assertThat(table.intColumn("unknown").get(0)).isEqualTo(1);
  }

  @Test
  void daysAccumulateAndSaySettled() {
    Table table = CreditTables.byDay(report, "by day");

    assertThat(table.dateColumn("day").get(0)).isEqualTo(LocalDate.parse("2026-11-22"));
    assertThat(table.longColumn("accumulated").get(2)).isEqualTo(10);
    assertThat(table.booleanColumn("settled").asList()).containsExactly(true, false, false);
  }

  @Test
  void monthsAndWorkspacesAreTables() {
    assertThat(CreditTables.byMonth(report, "m").getString(0, "month")).isEqualTo("2026-11");
    assertThat(CreditTables.byWorkspace(report, "w").getString(0, "workspace")).isEqualTo("w-1");
  }

  @Test
  void unknownCreditsAreMissingNotZero() {
    Table table = CreditTables.unknown(report, "unknown");

    assertThat(table.getString(0, "job")).isEqualTo("d");
    assertThat(table.column("credits").isMissing(0)).isTrue();
    assertThat(table.getString(0, "state")).isEqualTo("unknown");
  }

  @Test
  void dearestComeFirst() {
    Table table = CreditTables.dearest(report, "dearest");

    assertThat(table.stringColumn("job").asList()).containsExactly("b", "a");
    assertThat(table.stringColumn("state").asList()).containsExactly("held", "captured");
  }

  @Test
  void quotedTellsTheDifference() {
    Table table = CreditTables.quoted(report, "quoted");

    assertThat(table.longColumn("difference").get(0)).isEqualTo(1);
  }

  @Test
  void anomaliesBearTheNumbersOfTheChart() {
    List<JobMetadata> jobs =
        Stream.concat(
                Stream.iterate(1, i -> i + 1)
                    .limit(20)
                    .map(
                        i ->
                            JobJson.captured(
                                "j" + i,
                                LocalDate.parse("2026-11-24").minusDays(i) + "T08:00:00Z",
                                5)),
                Stream.of(JobJson.captured("big", "2026-11-24T08:00:00Z", 500)))
            .map(JobJson::get)
            .toList();

    Table table = CreditTables.anomalies(CreditReport.of(jobs, AS_OF), "anomalies");

    assertThat(table.intColumn("number").get(0)).isEqualTo(1);
    assertThat(table.getString(0, "job")).isEqualTo("big");
    assertThat(table.doubleColumn("over").get(0)).isEqualTo(495);
  }

  @Test
  void historyHasARowAStatusSeenOrNot() {
    var job = JobJson.captured("j", "2026-11-24T09:00:00Z", 5).get();

    Table table = HistoryTables.of(StatusPath.of(StatusHistory.of(job), AS_OF), "history");

    assertThat(table.stringColumn("status").asList())
        .containsExactly(
            "created", "licensed", "valid", "accepted", "running", "successful", "captured");
    assertThat(table.getString(1, "known")).isEqualTo("not seen");
    assertThat(table.doubleColumn("seconds").get(4)).isEqualTo(30);
    assertThat(table.column("seconds").isMissing(6)).isTrue();
  }

  @Test
  void timelineHasThreeLengthsAndTheirTotal() {
    Table table =
        TimelineTables.of(
            TimelineReport.of(
                List.of(JobJson.captured("j", "2026-11-24T09:00:00Z", 5).get()), AS_OF),
            "timeline");

    assertThat(table.doubleColumn("waited").get(0)).isEqualTo(8);
    assertThat(table.doubleColumn("ran").get(0)).isEqualTo(30);
    assertThat(table.doubleColumn("settled").get(0)).isEqualTo(1);
    assertThat(table.doubleColumn("total").get(0)).isEqualTo(39);
  }

  @Test
  void runTimesStandByProcess() {
    Table table =
        TimelineTables.byProcess(
            TimelineReport.of(JobJson.many(300), JobJson.asOf(49)), "run times");

    assertThat(table.rowCount()).isEqualTo(6);
    assertThat(table.intColumn("runs").get(0)).isGreaterThan(table.intColumn("runs").get(5));
  }

  @Test
  void sandboxIsInTheName() {
    assertThat(TableName.of("jobs", true)).isEqualTo("jobs (sandbox)");
    assertThat(TableName.of("jobs", false)).isEqualTo("jobs");
  }
}
