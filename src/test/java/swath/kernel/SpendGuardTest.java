package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import swath.http.TimeSource;

class SpendGuardTest {
  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
  private static final String REFUSAL = "cell 2 failed before this one; run this cell again";

  private final StoppedTime time = new StoppedTime();
  private final SpendGuard guard = new SpendGuard(time);

  @Test
  void cellMaySpendWhenNothingFailed() {
    assertThat(guard.refusal(3, sent(0))).isEmpty();
  }

  @Test
  void cellSentTogetherWithTheFailedOneMayNot() {
    time.at(5_000);
    guard.failed(2, sent(0));
    assertThat(guard.refusal(3, sent(2))).contains(REFUSAL);
  }

  @Test
  void cellSentWhileTheFailingOneRanMayNot() {
    time.at(10);
    guard.saw(sent(0));
    time.at(5_000);
    guard.failed(2, sent(0));
    time.at(5_100);
    assertThat(guard.refusal(3, sent(4_000))).contains(REFUSAL);
  }

  @Test
  void cellSentAfterTheFailureMay() {
    time.at(5_000);
    guard.failed(2, sent(4_900));
    time.at(8_000);
    assertThat(guard.refusal(3, sent(7_900))).isEmpty();
  }

  @Test
  void cellIsBeforeAStopIfItWasSentBefore() {
    time.at(10);
    guard.saw(sent(0));
    assertThat(guard.isSentBeforeStop(sent(0))).contains(false);
    time.at(5_000);
    guard.stopped();
    assertThat(guard.isSentBeforeStop(sent(2))).contains(true);
    assertThat(guard.isSentBeforeStop(sent(4_900))).contains(true);
    assertThat(guard.isSentBeforeStop(sent(5_001))).contains(false);
  }

  @Test
  void ofACellThatWasSentRightAtAStopTheTimeDoesNotTell() {
    time.at(10);
    guard.saw(sent(0));
    time.at(5_000);
    guard.stopped();
    assertThat(guard.isSentBeforeStop(sent(4_989))).isEmpty();
  }

  @Test
  void frontEndWhoseClockIsAnHourAheadIsUnderstood() {
    time.at(3);
    guard.saw(sent(3_600_000));
    time.at(5_000);
    guard.stopped();
    assertThat(guard.isSentBeforeStop(sent(3_600_002))).contains(true);
    assertThat(guard.isSentBeforeStop(sent(3_605_000))).contains(false);
  }

  @Test
  void timeThatNeverMovesTellsNothing() {
    guard.saw("1970-01-01T00:00:00Z");
    guard.stopped();
    assertThat(guard.isSentBeforeStop("1970-01-01T00:00:00Z")).isEmpty();
    assertThat(guard.isSentBeforeStop("now")).isEmpty();
  }

  @Test
  void longRunOfCellsSentTogetherIsOneChain() {
    time.at(5_000);
    guard.failed(2, sent(0));
    guard.saw(sent(20));
    guard.saw(sent(40));
    assertThat(guard.refusal(5, sent(60))).contains(REFUSAL);
  }

  @Test
  void refusedCellIsNotNamedInPlaceOfTheOneThatFailed() {
    guard.failed(2, sent(0));
    guard.failed(3, sent(1));
    assertThat(guard.refusal(4, sent(2))).contains(REFUSAL);
  }

  @Test
  void laterFailureIsNamedItself() {
    guard.failed(1, sent(0));
    time.at(8_000);
    guard.failed(2, sent(7_900));
    assertThat(guard.refusal(3, sent(7_901))).contains(REFUSAL);
  }

  @Test
  void clockOfTheFrontEndMayBeWrong() {
    Duration ahead = Duration.ofHours(3);
    time.at(10);
    guard.saw(START.plus(ahead).toString());
    time.at(5_000);
    guard.failed(2, START.plus(ahead).toString());
    time.at(5_010);
    assertThat(guard.refusal(3, START.plus(ahead).plusMillis(4_000).toString())).contains(REFUSAL);
    time.at(9_000);
    assertThat(guard.refusal(3, START.plus(ahead).plusMillis(8_990).toString())).isEmpty();
  }

  @Test
  void failedCellDoesNotRefuseItself() {
    guard.failed(2, sent(0));
    assertThat(guard.refusal(2, sent(0))).isEmpty();
  }

  @Test
  void unreadableTimeMeansNoGuard() {
    guard.failed(2, sent(0));
    assertThat(guard.refusal(3, "yesterday")).isEmpty();
  }

  @Test
  void timesWithOffsetsAreRead() {
    guard.failed(2, "2026-11-24T10:00:00.000+01:00");
    assertThat(guard.refusal(3, "2026-11-24T09:00:00.001Z")).contains(REFUSAL);
  }

  private static String sent(long millis) {
    return START.plusMillis(millis).toString();
  }

  /** A clock that stands where it was put. */
  private static final class StoppedTime implements TimeSource {
    private Instant now = START;

    void at(long millis) {
      now = START.plusMillis(millis);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public long nanoTime() {
      return Duration.between(START, now).toNanos();
    }

    @Override
    public void sleep(Duration duration) {
      now = now.plus(duration);
    }
  }
}
