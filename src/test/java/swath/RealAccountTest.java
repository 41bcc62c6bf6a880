package swath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import swath.processing.CreditState;
import swath.processing.JobMetadata;
import swath.processing.RealAccounts;
import swath.report.CreditReport;
import swath.report.CreditShare;
import swath.report.CreditTotals;
import swath.report.JobTimes;
import swath.view.Viewable;
import swath.view.Words;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** All faces of ten accounts as real ones are. */
class RealAccountTest {
  private static final Pattern NEGATIVE =
      Pattern.compile("(?<![\\w\"'(-])-\\d[\\d,.]* ?(ms|s|min|h|d|days?)\\b");
  private static final int COLUMNS = 100;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  private static ListServer account(long seed) throws IOException {
    List<ObjectNode> rows =
        RealAccounts.of(seed).stream().map(job -> (ObjectNode) job.json()).toList();
    int pages = (rows.size() + 99) / 100;
    return new ListServer(ListServer.Kind.JOBS)
        .at(RealAccounts.AS_OF)
        .pages(
            page -> rows.subList(100 * page, Math.min(rows.size(), 100 * page + 100)),
            page -> page + 1 < pages ? page + 1 : -1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyTextFitsAndNoDurationIsNegative(long seed) throws IOException {
    try (ListServer account = account(seed)) {
      JobList jobs = account.up42.jobs().list();
      Credits credits = jobs.credits();
      Stream<Viewable> views =
          Stream.of(
              jobs,
              jobs.stalled(),
              credits,
              credits.byProcess(),
              credits.byWorkspace(),
              credits.byMonth(),
              credits.byDay(),
              credits.dearest(),
              credits.quoted(),
              jobs.timeline(),
              jobs.get(0).siblings());
      Stream<Viewable> each = jobs.stream().flatMap(job -> Stream.of(job, history(job)));
      Stream.concat(views, each).forEach(view -> check(view.view().text()));
      Stream.of(jobs.table(), credits.table(), jobs.timeline().table())
          .map(table -> swath.table.TableCard.of(table).text())
          .forEach(RealAccountTest::check);
    }
  }

  private static Viewable history(Job job) {
    return job.metadata().json().path("created").asText().startsWith("y") ? job : job.history();
  }

  private static void check(String text) {
    assertThat(NEGATIVE.matcher(withoutTitles(text)).find()).as(text).isFalse();
    assertThat(text.lines()).allMatch(line -> Words.length(line) <= COLUMNS, text);
  }

  private static String withoutTitles(String text) {
    return text.replace("-1 h 5 min", "a title");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sumsByAnyGroupingAreEqual(long seed) {
    List<JobMetadata> jobs = RealAccounts.of(seed);
    CreditReport report = CreditReport.of(jobs, RealAccounts.AS_OF);

    CreditTotals total = report.total();
    assertThat(CreditShare.sum("", report.byProcess()).amounts()).isEqualTo(total);
    assertThat(CreditShare.sum("", report.byWorkspace()).amounts()).isEqualTo(total);
    CreditTotals byMonth = CreditShare.sum("", report.byMonth()).amounts();
    assertThat(byMonth.jobs()).isEqualTo(total.jobs() - report.undated());
    assertThat(report.byDay().stream().mapToLong(day -> day.amounts().cost()).sum())
        .isEqualTo(byMonth.cost());
    assertThat(total.stalledJobs()).isBetween(80, 200);
    assertThat(total.stalledJobs()).isEqualTo(report.stalled().size());
    Table table = swath.table.JobTables.of(jobs, "jobs");
    assertThat(table.intColumn("charged").sum()).isEqualTo(total.captured());
    assertThat(table.intColumn("credits").sum()).isGreaterThan(total.captured());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyJobIsInExactlyOneCreditState(long seed) {
    CreditReport report = CreditReport.of(RealAccounts.of(seed), RealAccounts.AS_OF);
    Map<CreditState, Integer> states = new EnumMap<>(CreditState.class);

    report
        .jobs()
        .forEach(
            job -> {
              states.merge(job.state(), 1, Integer::sum);
              long[] amounts = {job.captured(), job.held(), job.stalled(), job.released()};
              assertThat(LongStream.of(amounts).filter(n -> n != 0).count()).isLessThanOrEqualTo(1);
              assertThat(LongStream.of(amounts)).allMatch(n -> n >= 0);
            });

    assertThat(states.values().stream().mapToInt(n -> n).sum()).isEqualTo(report.jobs().size());
    assertThat(states).containsKeys(CreditState.FREE, CreditState.RELEASED, CreditState.HELD);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lastStepOfEveryHistoryIsTheStatus(long seed) {
    for (JobMetadata job : RealAccounts.of(seed)) {
      var history = swath.journal.StatusHistory.of(job.jobId(), job, List.of());
      var steps = swath.report.StatusPath.of(history, RealAccounts.AS_OF).steps();
      if (!steps.isEmpty()) {
        assertThat(steps.get(steps.size() - 1).rawStatus()).isEqualTo(job.status());
        assertThat(steps)
            .allMatch(step -> !step.lasted().orElse(Duration.ZERO).isNegative(), job.jobId());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noLengthIsNegativeAndStalledJobsAreApart(long seed) throws IOException {
    try (ListServer account = account(seed)) {
      JobList jobs = account.up42.jobs().list();
      Timeline timeline = jobs.timeline();
      for (Table table : List.of(jobs.table(), timeline.table())) {
        table
            .columns()
            .forEach(
                column -> {
                  if (column instanceof DoubleColumn seconds) {
                    assertThat(seconds.isNegative().isEmpty()).as(column.name()).isTrue();
                  }
                });
      }
      assertThat(timeline.report().spans())
          .extracting(JobTimes::jobId)
          .doesNotContainAnyElementsOf(
              timeline.report().stalled().stream().map(JobTimes::jobId).toList());
      assertThat(jobs.stalled()).hasSameSizeAs(jobs.credits().report().stalled());
    }
  }
}
