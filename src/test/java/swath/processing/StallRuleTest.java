package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StallRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static List<JobMetadata> ended(String process, int n, Duration took) {
    List<JobMetadata> jobs = new ArrayList<>();
    Instant created = NOW.minus(Duration.ofDays(90));
    for (int i = 0; i < n; i++) {
      Instant end = created.plus(took);
      jobs.add(
          JobJson.job(process + i, "captured", created.toString())
              .with("processID", process)
              .times(created.plusMillis(1), end, end)
              .get());
    }
    return jobs;
  }

  private static JobMetadata open(String process, String status, Duration unchanged) {
    return JobJson.job("open", status, NOW.minus(Duration.ofDays(80)).toString())
        .with("processID", process)
        .with("updated", NOW.minus(unchanged).toString())
        .get();
  }

  @ParameterizedTest
  @CsvSource({"created", "licensed", "valid", "accepted", "running"})
  void unchangedForADayAndTwentyTimesItsProcess(String status) {
    StallRule rule = StallRule.of(ended("p", 20, Duration.ofHours(2)));

    assertThat(rule.limit("p")).isEqualTo(Duration.ofHours(40));
    assertThat(rule.isStalled(open("p", status, Duration.ofHours(39)), NOW)).isFalse();
    assertThat(rule.isStalled(open("p", status, Duration.ofHours(41)), NOW)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"successful", "failed", "captured", "released", "invalid", "rejected", "paused"})
  void whatHasEndedOrIsUnknownIsNotStalled(String status) {
    StallRule rule = StallRule.of(ended("p", 20, Duration.ofMinutes(2)));

    assertThat(rule.isStalled(open("p", status, Duration.ofDays(70)), NOW)).isFalse();
  }

  @Test
  void quickProcessesStallAfterADay() {
    StallRule rule = StallRule.of(ended("p", 20, Duration.ofSeconds(40)));

    assertThat(rule.limit("p")).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void processWithFewJobsIsComparedWithAll() {
    List<JobMetadata> jobs = ended("slow", 30, Duration.ofHours(5));
    jobs.addAll(ended("rare", 19, Duration.ofMinutes(1)));
    StallRule rule = StallRule.of(jobs);

    assertThat(rule.limit("rare")).isEqualTo(Duration.ofHours(100));
    assertThat(rule.limit("never seen")).isEqualTo(Duration.ofHours(100));
  }

  @Test
  void oneInAHundredDoesNotCount() {
    List<JobMetadata> jobs = ended("p", 99, Duration.ofMinutes(1));
    jobs.addAll(ended("p", 1, Duration.ofDays(30)));

    assertThat(StallRule.of(jobs).limit("p")).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void withoutAListAJobStallsAfterAMonth() {
    StallRule rule = StallRule.of(List.of());

    assertThat(rule.isStalled(open("p", "running", Duration.ofDays(29)), NOW)).isFalse();
    assertThat(rule.isStalled(open("p", "running", Duration.ofDays(31)), NOW)).isTrue();
  }

  @Test
  void unreadableJobIsNotStalled() {
    StallRule rule = StallRule.of(ended("p", 20, Duration.ofMinutes(2)));

    assertThat(rule.isStalled(JobJson.empty().get(), NOW)).isFalse();
    assertThat(
            rule.isStalled(
                JobJson.job("j", "running", NOW.toString()).with("updated", "soon").get(), NOW))
        .isFalse();
  }
}
