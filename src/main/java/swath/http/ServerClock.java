package swath.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The service's clock, by the {@code Date} of its last answer and the time since; this machine's
 * where no answer had one. A {@code Date} has whole seconds. Thread-safe.
 */
final class ServerClock {
  private final TimeSource time;
  private volatile @Nullable Reading last;

  private record Reading(Instant date, long nanos) {}

  ServerClock(TimeSource time) {
    this.time = time;
  }

  void heard(RawResponse reply) {
    reply.date().ifPresent(date -> last = new Reading(date, time.nanoTime()));
  }

  /** Whether an answer has told it. */
  boolean isHeard() {
    return last != null;
  }

  Instant now() {
    Reading known = last;
    return known == null
        ? time.instant()
        : known.date().plus(Duration.ofNanos(time.nanoTime() - known.nanos()));
  }
}
