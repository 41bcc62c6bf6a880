package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobRunTest {
  private static final Instant T0 = Instant.parse("2026-11-24T13:00:00Z");

  @Test
  void waitRunAndSettlingAreThreeLengths() {
    JobRun run = JobRun.of(JobJson.captured("j", T0.toString(), 5).get());

    assertThat(run.waited()).contains(Duration.ofSeconds(8));
    assertThat(run.ran()).contains(Duration.ofSeconds(30));
    assertThat(run.settling()).contains(Duration.ofSeconds(1));
    assertThat(run.took()).contains(Duration.ofSeconds(38));
    assertThat(run.restartedText()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-3, 30000, 30100", "10, 5, 40", "10, 30, 28", "-5000, -4999, -5000"})
  void clocksThatDifferByMillisecondsGiveNoNegativeLength(long started, long ended, long updated) {
    JobRun run =
        JobRun.of(
            JobJson.job("j", "captured", T0.toString())
                .times(T0.plusMillis(started), T0.plusMillis(ended), T0.plusMillis(updated))
                .get());

    assertThat(run.isRestarted()).isFalse();
    assertThat(run.waited().orElseThrow()).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(run.ran().orElseThrow()).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(run.settling().orElseThrow()).isGreaterThanOrEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource({"60", "3600", "172800", "6"})
  void jobThatWasQueuedAgainRunsSinceItsLaterStart(long gap) {
    JobRun run =
        JobRun.of(
            JobJson.job("j", "running", T0.toString())
                .times(T0.plusSeconds(gap + 40), T0.plusSeconds(40), T0.plusSeconds(gap + 40))
                .get());

    assertThat(run.isRestarted()).isTrue();
    assertThat(run.isRunning()).isTrue();
    assertThat(run.ran()).isEmpty();
    assertThat(run.waited()).isEmpty();
    assertThat(run.earlierEnd()).isEqualTo(T0.plusSeconds(40));
    assertThat(run.restartedText())
        .startsWith("restarted: ran until 2026-11-24 13:00:40 UTC, running since ");
  }

  @Test
  void statusThatWentBackIsQueuedAgain() {
    JobRun run =
        JobRun.of(
            JobJson.job("j", "accepted", T0.toString())
                .times(T0.plusSeconds(8), T0.plusSeconds(38), T0.plusSeconds(60))
                .get());

    assertThat(run.started()).isNull();
    assertThat(run.restartedText())
        .isEqualTo("restarted: ran until 2026-11-24 13:00:38 UTC, now accepted");
  }

  @Test
  void restartedJobThatEndedHasNoKnownRun() {
    JobRun run =
        JobRun.of(
            JobJson.job("j", "captured", T0.toString())
                .times(T0.plusSeconds(900), T0.plusSeconds(38), T0.plusSeconds(960))
                .get());

    assertThat(run.ran()).isEmpty();
    assertThat(run.settled()).isEqualTo(T0.plusSeconds(960));
    assertThat(run.restartedText()).contains("ran again from 2026-11-24 13:15:00 UTC");
  }

  @Test
  void refusedJobNeverRan() {
    JobRun run =
        JobRun.of(
            JobJson.job("j", "invalid", T0.toString())
                .times(T0.plusMillis(10), T0.plusMillis(20), T0.plusMillis(30))
                .get());

    assertThat(run.started()).isNull();
    assertThat(run.ran()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"created", "started", "finished", "updated"})
  void malformedTimeIsMissing(String member) {
    JobRun run = JobRun.of(JobJson.captured("j", T0.toString(), 5).with(member, "yesterday").get());

    assertThat(run.status()).isEqualTo(JobStatus.CAPTURED);
    assertThat(run.isRestarted()).isFalse();
  }
}
