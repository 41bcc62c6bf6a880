package swath.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.view.Facts;

class CreditReportTest {
  private static final Instant AS_OF = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void capturedHeldAndReleasedAreThreeSums() {
    CreditReport report =
        report(
            JobJson.captured("a", "2026-11-20T08:00:00Z", 10),
            JobJson.job("b", "running", "2026-11-20T09:00:00Z")
                .with("updated", "2026-11-24T09:00:00Z")
                .credits(20),
            JobJson.job("c", "released", "2026-11-20T10:00:00Z").credits(40));

    assertThat(report.total()).isEqualTo(new CreditTotals(10, 20, 0, 40, 3, 0, 0));
    assertThat(report.total().cost()).isEqualTo(30);
  }

  @Test
  void successfulIsHeldUntilItIsConsumed() {
    CreditReport report =
        report(
            JobJson.job("a", "successful", "2026-11-20T08:00:00Z").credits(7),
            JobJson.job("b", "successful", "2026-11-20T08:00:00Z").credits(9).consumed());

    assertThat(report.total().held()).isEqualTo(7);
    assertThat(report.total().captured()).isEqualTo(9);
  }

  @Test
  void jobsWithUnknownCreditsAreListedAndInNoSum() {
    CreditReport report =
        report(
            JobJson.job("a", "captured", "2026-11-20T08:00:00Z"),
            JobJson.job("b", "paused", "2026-11-20T08:00:00Z").credits(3),
            JobJson.captured("c", "2026-11-20T08:00:00Z", 5));

    assertThat(report.unknown()).extracting(JobCost::jobId).containsExactly("a", "b");
    assertThat(report.total()).isEqualTo(new CreditTotals(5, 0, 0, 0, 3, 0, 2));
    assertThat(report.text()).contains("credits unknown: a, b");
  }

  @Test
  void refusedJobsAreNotChargedAndCreditsOfWaitingOnesAreUnknown() {
    CreditReport report =
        report(
            JobJson.job("a", "invalid", "2026-11-20T08:00:00Z"),
            JobJson.job("b", "created", "2026-11-20T08:00:00Z"),
            JobJson.job("c", "released", "2026-11-20T08:00:00Z"));

    assertThat(report.total()).isEqualTo(new CreditTotals(0, 0, 0, 0, 3, 0, 1));
  }

  @Test
  void sharesAreSortedByWhatTheyCost() {
    CreditReport report =
        report(
            JobJson.captured("a", "2026-11-20T08:00:00Z", 5).with("processID", "cheap"),
            JobJson.captured("b", "2026-11-20T08:00:00Z", 50).with("processID", "dear"),
            JobJson.captured("c", "2026-11-20T08:00:00Z", 6).with("processID", "cheap"));

    assertThat(report.byProcess()).extracting(CreditShare::key).containsExactly("dear", "cheap");
    assertThat(report.byProcess().get(1).amounts().captured()).isEqualTo(11);
  }

  @Test
  void jobWithoutWorkspaceIsAShareOfItsOwn() {
    CreditReport report =
        report(JobJson.captured("a", "2026-11-20T08:00:00Z", 5).without("workspaceID"));

    assertThat(report.byWorkspace()).extracting(CreditShare::key).containsExactly("");
  }

  @Test
  void daysAreUtcAndWithoutGaps() {
    CreditReport report =
        report(
            JobJson.captured("a", "2026-11-21T01:30:00+02:00", 5),
            JobJson.captured("b", "2026-11-23T00:00:00Z", 6));

    assertThat(report.byDay())
        .extracting(CreditDay::day)
        .containsExactly(
            LocalDate.parse("2026-11-20"),
            LocalDate.parse("2026-11-21"),
            LocalDate.parse("2026-11-22"),
            LocalDate.parse("2026-11-23"),
            LocalDate.parse("2026-11-24"));
    assertThat(report.byDay().get(1).amounts()).isEqualTo(CreditTotals.NONE);
  }

  @Test
  void daySettlesWhenItIsOverAndItsJobsHaveEnded() {
    CreditReport report =
        report(
            JobJson.captured("a", "2026-11-22T08:00:00Z", 5),
            JobJson.job("b", "running", "2026-11-23T08:00:00Z")
                .with("updated", "2026-11-24T09:00:00Z")
                .credits(5),
            JobJson.captured("c", "2026-11-24T08:00:00Z", 5));

    assertThat(report.byDay()).extracting(CreditDay::isSettled).containsExactly(true, false, false);
  }

  @Test
  void monthsWithoutJobsAreThere() {
    CreditReport report = report(JobJson.captured("a", "2026-09-30T08:00:00Z", 5));

    assertThat(report.byMonth())
        .extracting(CreditShare::key)
        .containsExactly("2026-09", "2026-10", "2026-11");
  }

  @Test
  void unlikelyCreationIsInSumsButInNoDay() {
    CreditReport report =
        report(
            JobJson.captured("a", "2026-11-23T08:00:00Z", 5),
            JobJson.captured("b", "9999-01-01T00:00:00Z", 6),
            JobJson.captured("c", "2026-11-23T08:00:00Z", 7).with("created", "yesterday"));

    assertThat(report.total().captured()).isEqualTo(18);
    assertThat(report.byDay()).hasSize(2);
    assertThat(report.undated()).isEqualTo(2);
  }

  @Test
  void dearestAreTwenty() {
    List<JobMetadata> jobs = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      jobs.add(JobJson.captured("j" + i, "2026-11-20T08:00:00Z", i).get());
    }

    List<JobCost> dearest = CreditReport.of(jobs, AS_OF).dearest();

    assertThat(dearest).hasSize(20).first().extracting(JobCost::cost).isEqualTo(30L);
  }

  @Test
  void quotesMeetChargesWhereBothAreKnown() {
    CreditReport report =
        report(
                JobJson.captured("a", "2026-11-20T08:00:00Z", 63),
                JobJson.captured("b", "2026-11-20T08:00:00Z", 5),
                JobJson.job("c", "captured", "2026-11-20T08:00:00Z"))
            .withQuotes(Map.of("a", 60, "c", 4));

    assertThat(report.quoted()).extracting(QuotedSpend::difference).containsExactly(3L);
  }

  @Test
  void budgetSaysWhatIsLeft() {
    CreditReport report =
        report(JobJson.captured("a", "2026-11-20T08:00:00Z", 60)).withBudget("spring", 100);

    assertThat(report.text()).contains("budget spring: 100 credits, 40 left");
  }

  @Test
  void textIsTheSummaryAndTheFacts() {
    CreditReport report = report(JobJson.captured("a", "2026-11-20T08:00:00Z", 60));

    assertThat(report.summary()).isEqualTo("1 job, created 2026-11-20");
    assertThat(report.facts())
        .extracting(Facts.Fact::name)
        .containsExactly("credits", "by process", "forecast");
    assertThat(report.text())
        .isEqualTo(
            """
            1 job, created 2026-11-20, as of 2026-11-24 12:00:00 UTC
            credits: 60 captured
            by process: pansharpening 60 captured
            forecast: no forecast: it needs 7 settled days, there are 4""");
  }

  @Test
  void emptyReportSaysSo() {
    CreditReport report = report();

    assertThat(report.text()).isEqualTo("0 jobs, as of 2026-11-24 12:00:00 UTC");
    assertThat(report.byDay()).isEmpty();
    assertThat(report.period()).isEmpty();
  }

  private static CreditReport report(JobJson... jobs) {
    return CreditReport.of(List.of(jobs).stream().map(JobJson::get).toList(), AS_OF);
  }
}
