package swath.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import swath.processing.JobJson;
import swath.processing.JobMetadata;

class ForecastTest {
  private static final Instant AS_OF = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void restsOnTheLastFourteenSettledDaysAndReachesAsFar() {
    Forecast forecast = days(20, 10).forecast().orElseThrow();

    assertThat(forecast.basis()).hasSize(14).last().isEqualTo(LocalDate.parse("2026-11-23"));
    assertThat(forecast.perDay()).isEqualTo(10);
    assertThat(forecast.now()).isEqualTo(200);
    assertThat(forecast.until()).isEqualTo(LocalDate.parse("2026-12-08"));
    assertThat(forecast.then()).isEqualTo(340);
  }

  @Test
  void belowSevenSettledDaysThereIsNone() {
    CreditReport report = days(6, 10);

    assertThat(report.forecast()).isEmpty();
    assertThat(report.forecastText())
        .isEqualTo("no forecast: it needs 7 settled days, there are 6");
  }

  @Test
  void todayIsInTheTotalButNotInTheRate() {
    List<JobMetadata> jobs = jobs(7, 10);
    jobs.add(JobJson.captured("today", "2026-11-24T08:00:00Z", 1_000).get());

    Forecast forecast = CreditReport.of(jobs, AS_OF).forecast().orElseThrow();

    assertThat(forecast.now()).isEqualTo(1_070);
    assertThat(forecast.perDay()).isEqualTo(10);
  }

  @Test
  void dayWithARunningJobIsNotItsBasis() {
    List<JobMetadata> jobs = jobs(8, 10);
    jobs.add(
        JobJson.job("open", "running", "2026-11-23T08:00:00Z")
            .with("updated", "2026-11-24T09:00:00Z")
            .credits(5)
            .get());

    Forecast forecast = CreditReport.of(jobs, AS_OF).forecast().orElseThrow();

    assertThat(forecast.basis()).hasSize(7).last().isEqualTo(LocalDate.parse("2026-11-22"));
  }

  @Test
  void cutListHasNone() {
    assertThat(days(20, 10).partial().forecast()).isEmpty();
    assertThat(days(20, 10).partial().forecastText()).contains("the list is partial");
  }

  @Test
  void wordsNameTheBasis() {
    assertThat(days(20, 62).forecastText())
        .isEqualTo(
            "about 2,108 credits captured by 2026-12-08, from 14 settled days,"
                + " 2026-11-10 to 2026-11-23: 62 credits a day");
  }

  private static CreditReport days(int n, int credits) {
    return CreditReport.of(jobs(n, credits), AS_OF);
  }

  private static List<JobMetadata> jobs(int days, int credits) {
    List<JobMetadata> jobs = new ArrayList<>();
    for (int i = days; i >= 1; i--) {
      LocalDate day = LocalDate.parse("2026-11-24").minusDays(i);
      jobs.add(JobJson.captured("j" + i, day + "T08:00:00Z", credits).get());
    }
    return jobs;
  }
}
