package swath.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import swath.processing.JobJson;
import swath.processing.JobMetadata;

class AnomalyTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  @Test
  void dayFarAboveTheMeanIsNumberedAndNamesItsDearestJob() {
    List<JobMetadata> jobs = steady(20, 20);
    jobs.add(JobJson.captured("big", TODAY.minusDays(2) + "T09:00:00Z", 100).get());

    List<Anomaly> anomalies = report(jobs).anomalies();

    assertThat(anomalies).hasSize(1);
    assertThat(anomalies.get(0).number()).isEqualTo(1);
    assertThat(anomalies.get(0).over()).isEqualTo(100);
    assertThat(anomalies.get(0).text())
        .isEqualTo(
            "1. 2026-11-22: 120 credits, 100 more than 19 in 20 of the days before;"
                + " most of it job big (pansharpening, 100 credits)");
  }

  @Test
  void tenCreditsAboveTheMeanAreStillOrdinary() {
    List<JobMetadata> jobs = steady(20, 20);
    jobs.add(JobJson.captured("more", TODAY.minusDays(2) + "T09:00:00Z", 10).get());

    assertThat(report(jobs).anomalies()).isEmpty();
  }

  @Test
  void aQuarterAboveTheMeanIsStillOrdinary() {
    List<JobMetadata> jobs = steady(20, 1_000);
    jobs.add(JobJson.captured("more", TODAY.minusDays(2) + "T09:00:00Z", 250).get());

    assertThat(report(jobs).anomalies()).isEmpty();
  }

  @Test
  void whatSwingsMuchHasAHighLimit() {
    List<JobMetadata> jobs = new ArrayList<>();
    for (int i = 20; i >= 1; i--) {
      jobs.add(job("j" + i, i, i % 2 == 0 ? 0 : 100));
    }
    jobs.add(job("more", 1, 45));

    assertThat(report(jobs).anomalies()).isEmpty();
  }

  @Test
  void belowFourteenDaysOfHistoryNothingIsExtraordinary() {
    List<JobMetadata> jobs = steady(13, 20);
    jobs.add(job("big", 0, 5_000));

    assertThat(report(jobs).anomalies()).isEmpty();
  }

  @Test
  void presentDayCountsAsSoonAsItIsAbove() {
    List<JobMetadata> jobs = steady(14, 20);
    jobs.add(job("big", 0, 5_000));

    assertThat(report(jobs).anomalies()).extracting(Anomaly::day).containsExactly(TODAY);
  }

  @Test
  void wordsTellFiveDaysInFullAndCountTheOthers() {
    List<JobMetadata> jobs = steady(25, 20);
    for (int day = 1; day <= 7; day++) {
      // each far above the days before it, the later ones further
      jobs.add(job("big" + day, 8 - day, (int) Math.pow(10, day + 1)));
    }

    List<String> words =
        report(jobs).text().lines().filter(line -> line.startsWith("out of")).toList();

    assertThat(words).hasSize(6);
    assertThat(words.get(0))
        .startsWith("out of the ordinary: 3. ")
        .contains("most of it job big3 ");
    assertThat(words.get(5)).isEqualTo("out of the ordinary: 2 more days, see anomalies()");
  }

  private static CreditReport report(List<JobMetadata> jobs) {
    return CreditReport.of(jobs, Instant.parse("2026-11-24T12:00:00Z"));
  }

  private static List<JobMetadata> steady(int days, int credits) {
    List<JobMetadata> jobs = new ArrayList<>();
    for (int i = days; i >= 1; i--) {
      jobs.add(job("j" + i, i, credits));
    }
    return jobs;
  }

  private static JobMetadata job(String id, int daysAgo, int credits) {
    return JobJson.captured(id, TODAY.minusDays(daysAgo) + "T08:00:00Z", credits).get();
  }
}
