package swath.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import swath.processing.JobJson;
import swath.report.ChartKind.Kind;

class TimelineReportTest {
  private static final Instant T0 = Instant.parse("2026-11-24T13:00:00Z");

  @Test
  void waitRunAndSettlingAreThreeLengths() {
    JobTimes span = only(JobJson.captured("j", T0.toString(), 5).times(at(8), at(38), at(40)));

    assertThat(span.waited()).contains(Duration.ofSeconds(8));
    assertThat(span.ran()).contains(Duration.ofSeconds(30));
    assertThat(span.settling()).contains(Duration.ofSeconds(2));
    assertThat(span.end()).isEqualTo(at(40));
  }

  @Test
  void liveJobEndsAtAsOf() {
    JobTimes span =
        only(JobJson.job("j", "running", T0.toString()).with("started", at(8).toString()));

    assertThat(span.isLive()).isTrue();
    assertThat(span.end()).isEqualTo(at(3_600));
    assertThat(span.ran()).isEmpty();
  }

  @Test
  void successfulJobThatIsNeverCapturedEndsWhenItFinished() {
    JobTimes span =
        only(JobJson.job("j", "successful", T0.toString()).times(at(8), at(38), at(39)));

    assertThat(span.end()).isEqualTo(at(38));
    assertThat(span.settling()).isEmpty();
  }

  @Test
  void refusedJobEndsAtItsLastChange() {
    JobTimes span =
        only(JobJson.job("j", "rejected", T0.toString()).with("updated", at(3).toString()));

    assertThat(span.ending()).isEqualTo(JobTimes.Ending.REFUSED);
    assertThat(span.length()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void backwardTimesAreLeftOut() {
    JobTimes span = only(JobJson.captured("j", T0.toString(), 5).times(at(-60), at(-30), at(10)));

    assertThat(span.waited()).isEmpty();
    assertThat(span.ran()).isEmpty();
    assertThat(span.length()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void jobsWithoutTimesAreCounted() {
    TimelineReport report =
        report(
            JobJson.job("a", "captured", T0.toString()),
            JobJson.job("b", "captured", T0.toString()).with("created", "soon"));

    assertThat(report.spans()).hasSize(1);
    assertThat(report.withoutCreation()).isEqualTo(1);
    assertThat(report.withoutStart()).isEqualTo(1);
    assertThat(report.text()).contains("without a creation time, left out: 1 job");
  }

  @Test
  void quantilesAreLengthsThatOccurred() {
    DurationStats lengths =
        DurationStats.of(Stream.of(5, 1, 4, 2, 3).map(s -> Duration.ofSeconds(s)).toList());

    assertThat(lengths.median()).isEqualTo(Duration.ofSeconds(3));
    assertThat(lengths.p90()).isEqualTo(Duration.ofSeconds(5));
    assertThat(lengths.text()).isEqualTo("median 3 s, nine in ten within 5 s (5 jobs)");
  }

  @Test
  void runTimesByProcessStartWithTheMostRuns() {
    TimelineReport report =
        report(
            JobJson.captured("a", T0.toString(), 5).with("processID", "rare"),
            JobJson.captured("b", T0.toString(), 5).with("processID", "often"),
            JobJson.captured("c", T0.toString(), 5).with("processID", "often"));

    assertThat(report.ranByProcess().keySet()).containsExactly("often", "rare");
  }

  @Test
  void fewJobsCloseTogetherGetBarsOnOneAxis() {
    assertThat(report(JobJson.captured("a", T0.toString(), 5)).picture(600).kind())
        .isEqualTo(Kind.BARS);
  }

  @Test
  void fewJobsFarApartGetBarsFromTheirOwnCreation() {
    ChartKind choice = many(40, 49).picture(600);

    assertThat(choice.kind()).isEqualTo(Kind.ALIGNED_BARS);
    assertThat(choice.reason()).startsWith("40 jobs far apart: a bar each");
  }

  @Test
  void hundredsOfJobsCloseTogetherArePacked() {
    List<JobJson> jobs =
        Stream.iterate(0, i -> i + 1)
            .limit(200)
            .map(
                i ->
                    JobJson.captured("j" + i, at(i).toString(), 5)
                        .times(at(i + 8), at(i + 90), at(i + 91)))
            .toList();

    assertThat(report(jobs.toArray(JobJson[]::new)).picture(600).kind()).isEqualTo(Kind.LANES);
  }

  @Test
  void thousandsAreSummedUp() {
    ChartKind choice = many(2_001, 1).picture(600);

    assertThat(choice.kind()).isEqualTo(Kind.OVERVIEW);
    assertThat(choice.reason()).isEqualTo("2,001 jobs, too many for a bar each: summed up by time");
  }

  @Test
  void wordsTellEndingsAndFailedIds() {
    String text =
        report(
                JobJson.captured("good", T0.toString(), 5),
                JobJson.job("bad", "released", T0.toString()).times(at(1), at(2), at(3)))
            .text();

    assertThat(text).contains("1 succeeded, 1 failed").contains("failed: bad");
  }

  @Test
  void factsAreTheLinesOfTheText() {
    TimelineReport report =
        report(JobJson.captured("a", T0.toString(), 5).times(at(8), at(38), at(40)));

    assertThat(report.facts())
        .extracting(fact -> fact.name() + ": " + fact.spans().get(0).text())
        .containsExactlyElementsOf(report.text().lines().skip(1).toList());
    assertThat(report.text().lines().findFirst())
        .contains(report.summary() + ", as of 2026-11-24 14:00:00 UTC");
    assertThat(report.text()).contains("run: median 30 s", "outcomes: 1 succeeded");
  }

  @Test
  void nothingIsAReportToo() {
    assertThat(report().text()).isEqualTo("0 jobs, as of 2026-11-24 14:00:00 UTC");
    assertThat(report().picture(600).kind()).isEqualTo(Kind.BARS);
  }

  private static Instant at(long seconds) {
    return T0.plusSeconds(seconds);
  }

  private static JobTimes only(JobJson job) {
    return report(job).spans().get(0);
  }

  private static TimelineReport many(int n, int days) {
    return TimelineReport.of(JobJson.many(n, days), JobJson.asOf(days));
  }

  private static TimelineReport report(JobJson... jobs) {
    return TimelineReport.of(Stream.of(jobs).map(JobJson::get).toList(), at(3_600));
  }
}
