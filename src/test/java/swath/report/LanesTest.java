package swath.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import swath.processing.JobJson;
import swath.processing.JobMetadata;

class LanesTest {
  private static final Instant T0 = Instant.parse("2026-11-24T13:00:00Z");

  @Test
  void jobsThatDoNotOverlapShareALane() {
    Lanes lanes = lanes(span(0, 10), span(10, 20), span(25, 30));

    assertThat(lanes.lanes()).containsExactly(0, 0, 0);
    assertThat(lanes.count()).isEqualTo(1);
  }

  @Test
  void lowestFreeLaneIsTaken() {
    Lanes lanes = lanes(span(0, 100), span(1, 5), span(2, 50), span(10, 20));

    assertThat(lanes.lanes()).containsExactly(0, 1, 2, 1);
  }

  @Test
  void lanesAreAsManyAsJobsAtATime() {
    TimelineReport report = TimelineReport.of(JobJson.many(2_000, 1), JobJson.asOf(1));
    List<JobTimes> spans = report.spans();

    long most =
        spans.stream()
            .mapToLong(
                one ->
                    spans.stream()
                        .filter(other -> !other.created().isAfter(one.created()))
                        .filter(other -> other.end().isAfter(one.created()))
                        .count())
            .max()
            .orElse(0);

    assertThat(report.lanes().count()).isEqualTo((int) most);
  }

  @Test
  void binsCountEachJobOnceByHowItEnded() {
    TimelineReport report = TimelineReport.of(JobJson.many(3_000, 49), JobJson.asOf(49));

    TimeBins bins = report.bins();

    for (JobTimes.Ending ending : JobTimes.Ending.values()) {
      assertThat(bins.created().getOrDefault(ending, List.of()).stream().mapToInt(n -> n).sum())
          .isEqualTo(report.endings().getOrDefault(ending, 0));
    }
    assertThat(bins.size()).isLessThanOrEqualTo(161);
  }

  @ParameterizedTest
  @CsvSource({"2, PT1H", "10, PT1H", "100, P1D", "400, P1D"})
  void countsAreToldInAUnitThatPeopleKnow(int days, Duration unit) {
    TimeBins bins = TimelineReport.of(JobJson.many(3_000, days), JobJson.asOf(days)).bins();

    assertThat(bins.unit()).isEqualTo(unit);
    assertThat(bins.rate(1) * bins.width().toSeconds()).isEqualTo(bins.unit().toSeconds());
  }

  @Test
  void mostAtOnceIsThePeakOfRunningJobs() {
    List<JobMetadata> jobs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Instant start = T0.plusSeconds(10L * (i % 8));
      jobs.add(
          JobJson.captured("j" + i, T0.toString(), 5)
              .times(start, start.plusSeconds(10), start.plusSeconds(11))
              .get());
    }

    assertThat(TimelineReport.of(jobs, T0.plusSeconds(900)).mostAtOnce()).isEqualTo(5);
  }

  @Test
  void binsCountEndedAndFailed() {
    TimelineReport report = TimelineReport.of(JobJson.many(3_000, 2), JobJson.asOf(2));

    TimeBins bins = report.bins();

    assertThat(bins.failed().stream().mapToInt(i -> i).sum()).isEqualTo(report.failed().size());
    assertThat(bins.ended().stream().mapToInt(i -> i).sum())
        .isEqualTo((int) report.spans().stream().filter(span -> !span.isLive()).count());
    assertThat(bins.width()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void centuriesOfJobsStayInBounds() {
    TimelineReport report =
        TimelineReport.of(
            List.of(
                JobJson.captured("old", "1200-01-01T00:00:00Z", 5).get(),
                JobJson.captured("new", T0.toString(), 5).get()),
            T0.plusSeconds(60));

    assertThat(report.bins().size()).isLessThanOrEqualTo(161);
  }

  private static Lanes lanes(JobTimes... spans) {
    return Lanes.of(List.of(spans));
  }

  private static JobTimes span(long from, long to) {
    return TimelineReport.of(
            List.of(
                JobJson.captured("j", T0.plusSeconds(from).toString(), 1)
                    .times(T0.plusSeconds(from), T0.plusSeconds(to), T0.plusSeconds(to))
                    .get()),
            T0.plusSeconds(9_000))
        .spans()
        .get(0);
  }
}
