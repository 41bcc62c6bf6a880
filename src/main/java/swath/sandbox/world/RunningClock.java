package swath.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Runs at a multiple of real time: 1 is a wall clock, 60 makes minutes of seconds. */
public final class RunningClock implements WorldClock {
  private final Instant start;
  private final long origin = System.nanoTime();
  private final double speed;
  private long advanced;

  public RunningClock(Instant start, double speed) {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("the speed of a clock is a positive number, not " + speed);
    }
    this.start = start;
    this.speed = speed;
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanoTime() / 1_000 * 1_000);
  }

  @Override
  public synchronized long nanoTime() {
    return (long) ((System.nanoTime() - origin) * speed) + advanced;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep((long) (duration.toNanos() / speed));
  }

  @Override
  public synchronized void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("a clock is not moved back: " + duration);
    }
    advanced += duration.toNanos();
  }

  @Override
  public Duration lifetime(Duration real) {
    return Duration.ofNanos((long) (real.toNanos() * speed));
  }
}
