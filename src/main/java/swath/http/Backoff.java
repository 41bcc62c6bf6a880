package swath.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before a repetition: 0.5, 1, 2, 4 s, each up to a fifth more or less, or what
 * the server asks for.
 */
final class Backoff {
  static final int REPETITIONS = 4;
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long FIRST_MILLIS = 500;
  private static final double SPREAD = 0.2;

  private final DoubleSupplier random;

  /** Waits that vary by {@code random}, which gives numbers from 0 to 1; 0.5 is no variation. */
  Backoff(DoubleSupplier random) {
    this.random = random;
  }

  static Backoff varied() {
    return new Backoff(() -> ThreadLocalRandom.current().nextDouble());
  }

  /** The same waits in every run. */
  static Backoff steady() {
    return new Backoff(() -> 0.5);
  }

  /** Before the repetition after that many have been made. */
  Duration before(int repetitions) {
    double factor = 1 + SPREAD * (2 * random.getAsDouble() - 1);
    return Duration.ofMillis(Math.round((FIRST_MILLIS << repetitions) * factor));
  }

  /** The wait that a Retry-After asks for, in seconds or as a date. */
  static Optional<Duration> retryAfter(RawResponse reply, Instant now) {
    String text = reply.headers().get("Retry-After");
    if (text == null) {
      return Optional.empty();
    }
    if (text.strip().matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())));
    }
    return Optional.ofNullable(reply.headers().getInstant("Retry-After"))
        .map(until -> Duration.between(reply.date().orElse(now), until))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }
}
