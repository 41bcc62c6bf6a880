package swath.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that a sandbox lives in. Jobs move on by it, tokens expire by it, and a session on an
 * embedded sandbox waits by it.
 *
 * <pre>{@code
 * try (var sandbox = Sandbox.builder().manualClock().start()) {
 *   sandbox.clock().advance(Duration.ofMinutes(10));
 * }
 * }</pre>
 *
 * <p>Implementations are thread-safe.
 */
public interface SandboxClock {
  /** The present instant in the sandbox (UTC). */
  Instant instant();

  /**
   * A reading in nanoseconds that never goes back, for deadlines; only differences mean anything.
   */
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
