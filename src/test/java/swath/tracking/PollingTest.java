package swath.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollingTest {
  @Test
  void saysWhatItDoes() {
    assertThat(Polling.documented()).hasToString("every 1 min, 4,320 times");
    assertThat(Polling.adaptive().toString())
        .contains("2 s")
        .contains("60 s")
        .contains("three days");
  }

  @Test
  void refusesWaitsInThePast() {
    assertThatThrownBy(() -> Polling.of(Duration.ofSeconds(-1), 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToAskNever() {
    assertThatThrownBy(() -> Polling.of(Duration.ofSeconds(1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void jitterShortensByAFifthAtMost() {
    Duration wait = Duration.ofSeconds(60);
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      assertThat(Polling.adaptive().jittered(wait, random)).isBetween(Duration.ofSeconds(48), wait);
    }
  }

  @Test
  void aFixedWaitHasNoJitter() {
    Duration wait = Duration.ofSeconds(60);
    assertThat(Polling.documented().jittered(wait, new Random(7))).isEqualTo(wait);
  }

  @Test
  void adaptiveWaitsGrowToAMinute() {
    Duration wait = Polling.adaptive().first();
    assertThat(wait).hasSeconds(2);
    wait = Polling.adaptive().after(wait);
    assertThat(wait).hasSeconds(3);
    assertThat(Polling.adaptive().after(Duration.ofSeconds(40))).hasSeconds(60);
    assertThat(Polling.adaptive().after(Duration.ofSeconds(41))).hasSeconds(60);
  }

  @Test
  void adaptivePollingSleepsToTheEndOfItsThirdDayAndNotBeyond() {
    Duration elapsed = Duration.ofDays(3).minusSeconds(60);
    assertThat(Polling.adaptive().isOver(elapsed, Duration.ofSeconds(60))).isFalse();
    assertThat(Polling.adaptive().isOver(elapsed.plusNanos(1), Duration.ofSeconds(60))).isTrue();
    assertThat(Polling.documented().isOver(Duration.ofDays(9), Duration.ofSeconds(60))).isFalse();
  }

  @Test
  void noTimeHasPassedWhereOurClockIsBehind() {
    Instant then = Instant.parse("2026-03-01T12:00:00Z");
    assertThat(Durations.since(then, then.plusSeconds(5))).hasSeconds(5);
    assertThat(Durations.since(then, then.minusSeconds(5))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 ms",
    "PT0.03S, 30 ms",
    "PT59.9S, 59.9 s",
    "PT1M, 1 min",
    "PT59M59S, 59 min 59 s",
    "PT1H, 1 h",
    "PT23H59M, 23 h 59 min",
    "PT24H, 1 d",
    "PT6M43S, 6 min 43 s",
    "PT3H, 3 h",
    "PT3H4M5S, 3 h 4 min",
    "PT76H, 3 d 4 h",
    "PT-5S, -5 s"
  })
  void durationsInWords(Duration duration, String words) {
    assertThat(Durations.words(duration)).isEqualTo(words);
  }
}
