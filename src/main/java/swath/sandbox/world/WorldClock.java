package swath.sandbox.world;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of a world: jobs move on by it, and tokens expire by it. Implementations are
 * thread-safe.
 */
public interface WorldClock {
  Instant instant();

  /** A reading in nanoseconds that never goes back; only differences mean anything. */
  long nanoTime();

  /**
   * Waits until {@code duration} has passed in the sandbox.
   *
   * @throws InterruptedException as soon as the thread is interrupted; the clock is not moved then
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Moves the clock on; a negative duration is an {@link IllegalArgumentException}. */
  void advance(Duration duration);

  /** Called once before each request that a client makes. */
  default void requested() {}

  /** How much sandbox time passes for something that is to live {@code real} for its user. */
  default Duration lifetime(Duration real) {
    return real;
  }

  /** Goes back to {@code start} if it can, and returns where it is: a running clock runs on. */
  default Instant restart(Instant start) {
    return instant();
  }
}
