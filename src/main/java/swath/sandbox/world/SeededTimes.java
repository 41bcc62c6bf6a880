package swath.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** When seeded jobs were made: at working hours of half a year, more in recent months. */
final class SeededTimes {
  private static final int DAYS = 182;

  /** What was made before had other inputs, other prices and other processes. */
  private static final int OLD_DAYS = 100;

  /** A job that has not ended after seven weeks never will. */
  private static final int STUCK_DAYS = 49;

  private final Instant start;

  SeededTimes(Instant start) {
    this.start = start;
  }

  /** Any time; at weekends only seldom. */
  Instant any(SeededRandom random) {
    return weekday(random, 1);
  }

  Instant old(SeededRandom random) {
    return weekday(random, OLD_DAYS);
  }

  Instant longAgo(SeededRandom random) {
    return weekday(random, STUCK_DAYS);
  }

  boolean isOld(Instant created) {
    return created.isBefore(start.minus(Duration.ofDays(OLD_DAYS)));
  }

  private Instant weekday(SeededRandom random, int minDays) {
    Instant moment;
    do {
      double share = Math.pow(random.between(0, 1), 1.3);
      moment = workingHour(random, minDays + (int) ((DAYS - minDays) * share));
    } while (moment.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() > 5 && random.chance(0.85));
    return moment;
  }

  Instant workingHour(SeededRandom random, int daysAgo) {
    double hours = 7 + 5.5 * (random.between(0, 1) + random.between(0, 1));
    long nanos = (long) (hours * 3_600_000_000_000L);
    return random.trim(
        start.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(daysAgo)).plusNanos(nanos));
  }

  /** Minutes to days after another job; before the world begins. */
  Instant after(SeededRandom random, Instant created) {
    Quantiles pause = new Quantiles(new double[] {0, 0.5, 1}, new double[] {120, 7_200, 400_000});
    Instant later = created.plusMillis((long) (pause.at(random.between(0, 1)) * 1_000));
    Instant latest = start.minus(Duration.ofHours(2));
    return random.trim(later.isAfter(latest) ? latest : later);
  }
}
