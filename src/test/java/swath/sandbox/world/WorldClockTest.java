package swath.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The clocks stand still, step or run, and none goes back. */
class WorldClockTest {
  private static final Instant START = Instant.parse("2026-07-06T09:00:00Z");

  @Test
  void notebookWaitsASixtieth() throws InterruptedException {
    SteppedClock clock = SteppedClock.notebook(START);
    long begin = System.nanoTime();
    clock.sleep(Duration.ofSeconds(3));

    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(50_000_000L);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(3));
    assertThat(clock.nanoTime()).isEqualTo(3_000_000_000L);
  }

  @Test
  void interruptEndsAWaitAndMovesNothing() {
    SteppedClock clock = SteppedClock.notebook(START);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> clock.sleep(Duration.ofHours(1)))
        .isInstanceOf(InterruptedException.class);
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void manualWaitTakesNoTime() throws InterruptedException {
    SteppedClock clock = SteppedClock.manual(START);
    clock.sleep(Duration.ofDays(3));

    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(3)));
  }

  @Test
  void runningClockCountsFaster() {
    RunningClock clock = new RunningClock(START, 1e6);
    Instant first = clock.instant();
    while (clock.instant().isBefore(first.plusSeconds(60))) {
      Thread.onSpinWait();
    }

    assertThat(clock.lifetime(Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5_000_000));
  }

  @Test
  void noClockGoesBack() {
    for (WorldClock clock :
        new WorldClock[] {SteppedClock.manual(START), new RunningClock(START, 1)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
    }
  }

  @Test
  void restartKeepsTheReadingForDeadlines() {
    SteppedClock clock = SteppedClock.manual(START);
    clock.advance(Duration.ofSeconds(5));
    clock.restart(START);

    assertThat(clock.instant()).isEqualTo(START);
    assertThat(clock.nanoTime()).isEqualTo(5_000_000_000L);
  }
}
