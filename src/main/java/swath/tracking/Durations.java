package swath.tracking;

import java.time.Duration;
import java.time.Instant;

/**
 * Durations as people say them.
 *
 * <pre>{@code
 * Durations.words(Duration.ofSeconds(403)); // "6 min 43 s"
 * }</pre>
 */
public final class Durations {
  private Durations() {}

  /** The two greatest units that count, such as {@code "3 d 4 h"} or {@code "8 s"}. */
  public static String words(Duration duration) {
    if (duration.isNegative()) {
      return "-" + words(duration.negated());
    }
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return seconds == 0 && duration.toMillis() > 0 ? duration.toMillis() + " ms" : seconds + " s";
    }
    if (seconds < 3_600) {
      return pair(seconds / 60, "min", seconds % 60, "s");
    }
    if (seconds < 86_400) {
      return pair(seconds / 3_600, "h", seconds / 60 % 60, "min");
    }
    return pair(seconds / 86_400, "d", seconds / 3_600 % 24, "h");
  }

  /** The time from {@code then} to {@code now}; zero where our clock is behind UP42's. */
  public static Duration since(Instant then, Instant now) {
    return now.isBefore(then) ? Duration.ZERO : Duration.between(then, now);
  }

  private static String pair(long great, String unit, long small, String smallUnit) {
    return great + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }
}
