package swath.http;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import swath.error.CallInterruptedException;

/**
 * Retries what only reads, when the connection fails or the service answers 429 or 5xx. Its waits
 * are those of {@link Backoff}, or the server's Retry-After when that is a minute at most.
 */
final class Retrier {
  private static final ThreadLocal<Boolean> QUIET = new ThreadLocal<>();

  private final TimeSource time;
  private final Backoff backoff;
  private final ErrorMapping refusals;
  private final RetryListener listener;

  Retrier(TimeSource time, Backoff backoff, ErrorMapping refusals, RetryListener listener) {
    this.listener = listener;
    this.time = time;
    this.backoff = backoff;
    this.refusals = refusals;
  }

  /**
   * A task whose repetitions nobody hears of: one of many beside each other, on a thread that is
   * not the cell's.
   */
  static <T> Callable<T> quiet(Callable<T> task) {
    return () -> {
      QUIET.set(true);
      try {
        return task.call();
      } finally {
        QUIET.remove();
      }
    };
  }

  /** One try. */
  interface Attempt<T> {
    T make() throws IOException;
  }

  <T> T run(String call, int repetitions, Attempt<T> attempt) {
    Told told = new Told(call);
    try {
      return run(call, repetitions, attempt, told);
    } finally {
      told.over();
    }
  }

  private <T> T run(String call, int repetitions, Attempt<T> attempt, Told told) {
    for (int made = 0; ; made++) {
      boolean last = made == repetitions;
      try {
        return attempt.make();
      } catch (StatusException e) {
        Duration wait = Backoff.retryAfter(e.reply(), time.instant()).orElse(backoff.before(made));
        if (last || !e.isPassing() || wait.compareTo(Backoff.PATIENCE) > 0) {
          throw refusals.of(e.call(), e.reply());
        }
        told.waiting(refusals.words(e.reply()), wait);
        sleep(call, wait);
      } catch (IOException e) {
        if (last || isPermanent(e)) {
          throw refusals.unreachable(call, e, made + 1);
        }
        Duration wait = backoff.before(made);
        told.waiting(refusals.words(e), wait);
        sleep(call, wait);
      }
    }
  }

  /**
   * Whether the next try would fail alike: a name that nobody knows (Java remembers that for ten
   * seconds, longer than the tries take), or a certificate that is not trusted.
   */
  private static boolean isPermanent(IOException e) {
    if (e instanceof UnknownHostException) {
      return !String.valueOf(e.getMessage()).contains("Temporary failure");
    }
    return e instanceof SSLPeerUnverifiedException
        || e instanceof SSLException
            && Throwables.getCausalChain(e).stream()
                .anyMatch(CertificateException.class::isInstance);
  }

  /** Opens the listener only when there is something to tell. */
  private final class Told {
    private final String call;
    private RetryListener.@Nullable Waits waits;

    Told(String call) {
      this.call = call;
    }

    void waiting(String why, Duration wait) {
      RetryListener.Waits hears = waits;
      if (QUIET.get() != null) {
        return;
      }
      if (hears == null) {
        hears = listener.of(call);
        waits = hears;
      }
      hears.waiting(why, wait);
    }

    void over() {
      RetryListener.Waits hears = waits;
      if (hears != null) {
        hears.over();
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
