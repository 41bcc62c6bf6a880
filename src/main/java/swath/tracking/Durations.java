package swath.tracking;

import java.time.Duration;
import java.time.Instant;
import swath.view.Words;

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
    return Words.duration(duration);
  }

  /** The time from {@code then} to {@code now}; zero where our clock is behind UP42's. */
  public static Duration since(Instant then, Instant now) {
    return Words.since(then, now);
  }
}
