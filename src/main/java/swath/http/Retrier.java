package swath.http;

import java.io.IOException;
import java.time.Duration;
import swath.error.CallInterruptedException;

/**
 * Retries what only reads, when the connection fails or the service answers 429 or 5xx. Its waits
 * are those of {@link Backoff}, or the server's Retry-After when that is a minute at most.
 */
final class Retrier {
  private final TimeSource time;
  private final Backoff backoff;
  private final ErrorMapping refusals;

  Retrier(TimeSource time, Backoff backoff, ErrorMapping refusals) {
    this.time = time;
    this.backoff = backoff;
    this.refusals = refusals;
  }

  /** One try. */
  interface Attempt<T> {
    T make() throws IOException;
  }

  <T> T run(String call, int repetitions, Attempt<T> attempt) {
    for (int made = 0; ; made++) {
      boolean last = made == repetitions;
      try {
        return attempt.make();
      } catch (StatusException e) {
        Duration wait = Backoff.retryAfter(e.reply(), time.instant()).orElse(backoff.before(made));
        if (last || !e.isPassing() || wait.compareTo(Backoff.PATIENCE) > 0) {
          throw refusals.of(e.call(), e.reply());
        }
        sleep(call, wait);
      } catch (IOException e) {
        if (last) {
          throw refusals.unreachable(call, e, made + 1);
        }
        sleep(call, backoff.before(made));
      }
    }
  }

  private void sleep(String call, Duration wait) {
    try {
      time.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(
          "Interrupted while waiting to send " + call + " again.", e);
    }
  }
}
