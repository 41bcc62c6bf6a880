package swath.tracking;

import java.time.Duration;
import java.time.Instant;
import swath.view.Words;

/** The durations of {@link Words}, until nobody calls them here any more. */
public final class Durations {
  private Durations() {}

  /** The same as {@link Words#duration}. */
  public static String words(Duration duration) {
    return Words.duration(duration);
  }

  /** The same as {@link Words#since}. */
  public static Duration since(Instant then, Instant now) {
    return Words.since(then, now);
  }
}
