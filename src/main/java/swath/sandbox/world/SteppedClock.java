package swath.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Moves only by waits, by {@link #advance} and, in a notebook, by requests. */
public final class SteppedClock implements WorldClock {
  /** In a notebook a minute of waiting takes a second. */
  private static final int NOTEBOOK_SPEED = 60;

  private final Duration step;
  private final int speed;
  private Instant now;
  private long nanos;

  private SteppedClock(Instant start, Duration step, int speed) {
    this.now = start;
    this.step = step;
    this.speed = speed;
  }

  /** A request moves it by a second; a wait takes a sixtieth of its length. */
  public static SteppedClock notebook(Instant start) {
    return new SteppedClock(start, Duration.ofSeconds(1), NOTEBOOK_SPEED);
  }

  /** A request moves nothing; a wait takes no time at all. */
  public static SteppedClock manual(Instant start) {
    return new SteppedClock(start, Duration.ZERO, 0);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (duration.isNegative()) {
      return;
    }
    if (speed > 0) {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos() / speed);
    }
    advance(duration);
  }

  @Override
  public synchronized void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("a clock is not moved back: " + duration);
    }
    now = now.plus(duration);
    nanos += duration.toNanos();
  }

  @Override
  public void requested() {
    advance(step);
  }

  @Override
  public synchronized Instant restart(Instant start) {
    now = start;
    return now;
  }
}
