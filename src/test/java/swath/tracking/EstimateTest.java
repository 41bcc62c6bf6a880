package swath.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import swath.processing.JobJson;
import swath.processing.JobMetadata;

class EstimateTest {
  private TrackerFixture fixture;

  @BeforeEach
  void open() throws IOException {
    fixture = new TrackerFixture();
    fixture.statuses("j-1", "running", "running", "captured");
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  /** Jobs that took 1, 2, 3, … minutes. */
  private static JobMetadata[] earlier(int runs) {
    Instant created = Instant.parse("2026-02-01T00:00:00Z");
    return IntStream.rangeClosed(1, runs)
        .mapToObj(
            i ->
                JobJson.captured("e-" + i, created.toString(), 1)
                    .times(created.plusSeconds(10), created.plusSeconds(60L * i), created)
                    .get())
        .toArray(JobMetadata[]::new);
  }

  @Test
  void isTheMedianOfEarlierRuns() {
    fixture.script(TrackerFixture.EARLIER, TrackerFixture.page(earlier(10)));
    fixture.track("j-1", Polling.documented());
    RemainingTime estimate = fixture.states.get(1).estimate().orElseThrow();
    assertThat(estimate.median()).hasMinutes(5);
    assertThat(estimate.p90()).hasMinutes(9);
    assertThat(estimate.runs()).isEqualTo(10);
    assertThat(estimate.elapsedRun()).hasMinutes(1);
    assertThat(estimate.remaining()).contains(Duration.ofMinutes(4));
    assertThat(estimate.toString())
        .isEqualTo(
            "about 4 min left (median of 10 earlier runs of this process: 5 min; nine in ten"
                + " within 9 min)");
  }

  @Test
  void isAskedForOnce() {
    fixture.script(TrackerFixture.EARLIER, TrackerFixture.page(earlier(10)));
    fixture.track("j-1", Polling.documented());
    assertThat(fixture.server().seen("/v2/processing/jobs")).hasSize(1);
    assertThat(fixture.server().seen("/v2/processing/jobs").get(0).target())
        .isEqualTo(
            "/v2/processing/jobs?processId=pansharpening&status=successful%2Ccaptured&limit=100"
                + "&sort=created%2Cdesc");
  }

  @Test
  void isNotShownWithoutABasis() {
    fixture.script(TrackerFixture.EARLIER, TrackerFixture.page(earlier(2)));
    fixture.track("j-1", Polling.documented());
    assertThat(fixture.states).isNotEmpty().allMatch(state -> state.estimate().isEmpty());
  }

  @Test
  void failsWithoutHarm() {
    fixture.script(TrackerFixture.EARLIER, reply(500, "{}"));
    assertThat(fixture.track("j-1", Polling.documented()).status()).isEqualTo("captured");
    assertThat(fixture.states).isNotEmpty().allMatch(state -> state.estimate().isEmpty());
  }

  @Test
  void isNotAskedForAJobThatHasEnded() {
    fixture.statuses("j-1", "captured");
    fixture.track("j-1", Polling.documented());
    assertThat(fixture.server().seen("/v2/processing/jobs")).isEmpty();
  }

  @Test
  void takesTheRunsInWhateverOrderTheyAreListed() {
    List<JobMetadata> runs = new ArrayList<>(List.of(earlier(5)));
    Collections.reverse(runs);
    fixture.script(TrackerFixture.EARLIER, TrackerFixture.page(runs.toArray(JobMetadata[]::new)));
    fixture.track("j-1", Polling.documented());
    RemainingTime estimate = fixture.states.get(1).estimate().orElseThrow();
    assertThat(estimate.median()).hasMinutes(3);
    assertThat(estimate.p90()).hasMinutes(5);
  }

  @Test
  void leavesOutRunsThatEndedBeforeTheyBegan() {
    List<JobMetadata> runs = new ArrayList<>(List.of(earlier(2)));
    Instant created = Instant.parse("2026-02-01T00:00:00Z");
    runs.add(JobJson.captured("e-9", created.toString(), 1).times(created, created, created).get());
    fixture.script(TrackerFixture.EARLIER, TrackerFixture.page(runs.toArray(JobMetadata[]::new)));
    fixture.track("j-1", Polling.documented());
    assertThat(fixture.states).isNotEmpty().allMatch(state -> state.estimate().isEmpty());
    runs.add(earlier(3)[2]);
    fixture.script(TrackerFixture.EARLIER, TrackerFixture.page(runs.toArray(JobMetadata[]::new)));
    fixture.states.clear();
    fixture.statuses("j-1", "running", "captured");
    fixture.track("j-1", Polling.documented());
    assertThat(fixture.states.get(0).estimate().orElseThrow().runs()).isEqualTo(3);
  }

  @Test
  void isNotUnusualUpToWhatNineInTenTook() {
    Duration p90 = Duration.ofMinutes(9);
    RemainingTime late = new RemainingTime(Duration.ofMinutes(5), p90, 10, p90);
    assertThat(late.isUnusuallyLong()).isFalse();
    assertThat(late.toString()).startsWith("longer than the median");
  }

  @Test
  void countsFromTheWaitWhereAJobsCreationCannotBeRead() {
    fixture.script(TrackerFixture.EARLIER, TrackerFixture.page(earlier(10)));
    fixture.script(
        "j-1",
        reply(200, JobJson.job("j-1", "running", "?").toString()),
        TrackerFixture.says("j-1", "captured"));
    fixture.track("j-1", Polling.documented());
    assertThat(fixture.states.get(0).estimate().orElseThrow().elapsedRun()).isZero();
  }

  @Test
  void saysWhenAJobTakesUnusuallyLong() {
    RemainingTime late =
        new RemainingTime(Duration.ofMinutes(5), Duration.ofMinutes(9), 10, Duration.ofMinutes(20));
    assertThat(late.remaining()).isEmpty();
    assertThat(late.isUnusuallyLong()).isTrue();
    assertThat(late.toString()).startsWith("longer than nine in ten");
  }
}
