package swath.tracking;

import java.time.Duration;
import java.util.random.RandomGenerator;
import swath.view.Words;

/**
 * How often a wait asks, and when it gives up.
 *
 * <pre>{@code
 * job.track(Polling.adaptive());
 * job.track(Polling.of(Duration.ofSeconds(10), 30));
 * }</pre>
 *
 * <p>Once a job is successful or failed, its credits are settled within seconds or never. So it is
 * polled three times more at most, 2 seconds apart, while it ended less than 15 seconds ago by
 * UP42's clock; these polls count among the others. Where UP42 asks for a longer pause ({@code
 * Retry-After}), that is made, up to 15 minutes. Immutable.
 */
public final class Polling {
  static final Duration SETTLING_WAIT = Duration.ofSeconds(2);
  static final int SETTLING_POLLS = 3;
  static final Duration SETTLING_AGE = Duration.ofSeconds(15);
  static final Duration LONGEST_ABSENCE = Duration.ofSeconds(60);
  static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(15);

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration ADAPTIVE_LIMIT = Duration.ofDays(3);
  private static final double GROWTH = 1.5;
  private static final double JITTER = 0.2;

  private final Duration wait;
  private final int queries;
  private final boolean adaptive;

  private Polling(Duration wait, int queries, boolean adaptive) {
    this.wait = wait;
    this.queries = queries;
    this.adaptive = adaptive;
  }

  /** UP42's own: every 60 s, 4,320 polls (three days), the first at once. */
  public static Polling documented() {
    return of(Duration.ofSeconds(60), 4_320);
  }

  /**
   * From 2 s growing by half to 60 s, again from 2 s when a status changes, for three days at most.
   */
  public static Polling adaptive() {
    return new Polling(FIRST, Integer.MAX_VALUE, true);
  }

  /**
   * A fixed wait.
   *
   * @param wait between two polls; not negative
   * @param retries how many polls, the first at once; at least 1
   */
  public static Polling of(Duration wait, int retries) {
    if (wait.isNegative()) {
      throw new IllegalArgumentException("A wait of " + wait + " is in the past.");
    }
    if (retries < 1) {
      throw new IllegalArgumentException("A wait asks at least once, not " + retries + " times.");
    }
    return new Polling(wait, retries, false);
  }

  /** Whether this many questions are all that it asks. */
  boolean isExhausted(int asked) {
    return asked >= queries;
  }

  /** Whether a wait that has lasted {@code elapsed} would sleep past its end. */
  boolean isOver(Duration elapsed, Duration sleep) {
    return adaptive && elapsed.plus(sleep).compareTo(ADAPTIVE_LIMIT) > 0;
  }

  /** The wait at the beginning and after a change. */
  Duration first() {
    return wait;
  }

  /** The wait after a wait that saw no change. */
  Duration after(Duration last) {
    if (!adaptive) {
      return wait;
    }
    Duration longer = Duration.ofNanos((long) (last.toNanos() * GROWTH));
    return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }

  /** The wait with jitter, so that many sessions do not ask at once; a fixed wait stays. */
  Duration jittered(Duration wait, RandomGenerator random) {
    if (!adaptive) {
      return wait;
    }
    double factor = 1 - JITTER * random.nextDouble();
    return Duration.ofNanos((long) (wait.toNanos() * factor));
  }

  /** The polling in words, such as "every 1 min, 4,320 times". */
  @Override
  public String toString() {
    return adaptive
        ? "every 2 s, less often while nothing changes, at most every 60 s, for three days"
        : "every " + Words.duration(wait) + ", " + Words.count(queries, "time");
  }
}
