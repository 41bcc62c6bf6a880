package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import swath.error.CallInterruptedException;

@Timeout(20)
class InterruptibleLockTest {
  private final InterruptibleLock turn = new InterruptibleLock();

  @Test
  void whoWaitsForItsTurnCanBeInterrupted() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Boolean> other =
        CompletableFuture.supplyAsync(
            () ->
                turn.take(
                    () -> {
                      taken.countDown();
                      return Waits.until(end);
                    }));
    taken.await();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> turn.take(() -> 1)).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    end.countDown();
    assertThat(other.get()).isTrue();
  }

  @Test
  void aTurnThatIsFreeIsTakenByAnInterruptedThread() {
    Thread.currentThread().interrupt();
    assertThat(turn.<Integer>take(() -> turn.take(() -> 1))).isEqualTo(1);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whatMustNotBeginInAnInterruptedThreadDoesNot() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                turn.takeUnlessInterrupted(
                    "Nothing was sent.",
                    () -> {
                      throw new AssertionError("It began.");
                    }))
        .isInstanceOf(CallInterruptedException.class)
        .hasMessage("Nothing was sent.");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anActionThatFailsGivesTheLockBack() throws Exception {
    assertThatThrownBy(
            () ->
                turn.takeUnlessInterrupted(
                    "",
                    () -> {
                      throw new IOException("broken");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("broken");
    assertThat(CompletableFuture.supplyAsync(() -> turn.take(() -> 1)).get(5, TimeUnit.SECONDS))
        .isEqualTo(1);
  }

  private static final class Waits {
    static boolean until(CountDownLatch latch) {
      try {
        latch.await();
        return true;
      } catch (InterruptedException e) {
        return false;
      }
    }
  }
}
