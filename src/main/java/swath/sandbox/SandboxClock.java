package swath.sandbox;

import java.time.Duration;
import java.time.Instant;
import swath.sandbox.world.WorldClock;

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
 * <p>Thread-safe.
 */
public final class SandboxClock {
  private final WorldClock clock;

  SandboxClock(WorldClock clock) {
    this.clock = clock;
  }

  /** The present instant in the sandbox (UTC). */
  public Instant instant() {
    return clock.instant();
  }

  /**
   * A reading in nanoseconds that never goes back, for deadlines; only differences mean anything.
   */
  public long nanoTime() {
    return clock.nanoTime();
  }

  /**
   * Waits until {@code duration} has passed in the sandbox.
   *
   * @throws InterruptedException as soon as the thread is interrupted; the clock is not moved then
   */
  public void sleep(Duration duration) throws InterruptedException {
    clock.sleep(duration);
  }

  /** How much sandbox time passes while {@code real} time does. */
  public Duration lifetime(Duration real) {
    return clock.lifetime(real);
  }

  /** Moves the clock on; a negative duration is an {@link IllegalArgumentException}. */
  public void advance(Duration duration) {
    clock.advance(duration);
  }
}
