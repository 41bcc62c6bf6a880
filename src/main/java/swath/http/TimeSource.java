package swath.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What time it is, and the only way to wait. Nothing else in the client sleeps or reads a clock,
 * but for how long a request really took and a wait for another thread really lasts.
 *
 * <p>A session on UP42 uses {@link #system()}; one on a sandbox uses the sandbox's clock, so that a
 * wait of minutes takes seconds and prints the same times in every run. Implementations are
 * thread-safe.
 *
 * <pre>{@code
 * Instant asOf = time.instant();
 * time.sleep(Duration.ofSeconds(60));
 * }</pre>
 */
public interface TimeSource {
  /** The present instant (UTC). */
  Instant instant();

  /** A monotonic reading in nanoseconds, for deadlines; only differences mean anything. */
  long nanoTime();

  /**
   * Waits for {@code duration}.
   *
   * @throws InterruptedException as soon as the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;

  /** How much of this time passes while {@code real} time does, where it runs faster. */
  default Duration lifetime(Duration real) {
    return real;
  }

  /** The machine's clock. */
  static TimeSource system() {
    return new TimeSource() {
      @Override
      public Instant instant() {
        return Instant.now();
      }

      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(duration.toNanos());
      }
    };
  }
}
