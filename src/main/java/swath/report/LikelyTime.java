package swath.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which times can be those of a job: from 2000 to a day after now. Beyond that some clock is wrong,
 * and a day or a pixel for each day until then would fill the memory or leave hairlines. Stateless.
 */
final class LikelyTime {
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(1);

  private LikelyTime() {}

  static boolean isLikely(@Nullable Instant time, Instant asOf) {
    return time != null && !time.isBefore(FIRST) && !time.isAfter(asOf.plus(AHEAD));
  }

  /** The time, or null where it is none. */
  static @Nullable Instant orNull(@Nullable Instant time, Instant asOf) {
    return isLikely(time, asOf) ? time : null;
  }
}
