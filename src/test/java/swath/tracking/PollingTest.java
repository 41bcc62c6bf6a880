package swath.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
}
