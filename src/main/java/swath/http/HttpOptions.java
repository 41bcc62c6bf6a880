package swath.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a client behaves. Immutable.
 *
 * <pre>{@code
 * HttpOptions.defaults().withCallTimeout(Duration.ofSeconds(20));
 * HttpOptions.defaults().withTime(clock).withSteady(true); // a notebook's sandbox
 * }</pre>
 *
 * @param time the clock for waits and tokens; timeouts count real time, whatever it says
 * @param steady whether the client must do the same in every run: no jitter in its waits
 * @param timeouts how long it waits for what; they count real time
 * @param environment where {@code HTTPS_PROXY}, {@code NO_PROXY} and {@code SSL_CERT_FILE} are
 *     looked up
 * @param progress whom a download tells how far it is, unless it is told otherwise: a new one each
 * @param listProgress whom the reading of a long list tells how far it is: a new one each
 * @param retries who hears that something is tried again
 * @param shadow what stands between the client and its service; null for nothing
 */
public record HttpOptions(
    TimeSource time,
    boolean steady,
    Timeouts timeouts,
    Map<String, String> environment,
    Supplier<Progress> progress,
    Supplier<Progress> listProgress,
    RetryListener retries,
    @Nullable Shadow shadow) {
  /** Takes a copy of the environment. */
  public HttpOptions {
    environment = Map.copyOf(environment);
  }

  /**
   * How long a client waits.
   *
   * @param connect until a connection stands
   * @param read the longest silence
   * @param call for a complete call that is no download, without its repetitions
   * @param download for a complete download, without its repetitions
   */
  public record Timeouts(Duration connect, Duration read, Duration call, Duration download) {
    /** Refuses zero, which would mean none. */
    public Timeouts {
      for (Duration timeout : List.of(connect, read, call, download)) {
        if (timeout.toMillis() < 1) {
          throw new IllegalArgumentException("A timeout is a millisecond at least, not " + timeout);
        }
      }
    }
  }

  /**
   * The machine's clock and environment; 10 s to connect, 30 s of silence, 60 s a call, 6 h a
   * download.
   */
  public static HttpOptions defaults() {
    return new HttpOptions(
        TimeSource.system(),
        false,
        new Timeouts(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofHours(6)),
        System.getenv(),
        () -> (done, total, unit) -> {},
        () -> (done, total, unit) -> {},
        RetryListener.NOBODY,
        null);
  }

  /** A copy that rehearses. */
  public HttpOptions withShadow(Shadow shadow) {
    return new HttpOptions(
        time, steady, timeouts, environment, progress, listProgress, retries, shadow);
  }

  /** A copy with this clock. */
  public HttpOptions withTime(TimeSource time) {
    return new HttpOptions(
        time, steady, timeouts, environment, progress, listProgress, retries, shadow);
  }

  /** A copy that does the same in every run. */
  public HttpOptions withSteady(boolean steady) {
    return new HttpOptions(
        time, steady, timeouts, environment, progress, listProgress, retries, shadow);
  }

  /** A copy with this time to connect. */
  public HttpOptions withConnectTimeout(Duration connect) {
    return with(new Timeouts(connect, timeouts.read, timeouts.call, timeouts.download));
  }

  /** A copy with this longest silence. */
  public HttpOptions withReadTimeout(Duration read) {
    return with(new Timeouts(timeouts.connect, read, timeouts.call, timeouts.download));
  }

  /** A copy with this time for a complete call. */
  public HttpOptions withCallTimeout(Duration call) {
    return with(new Timeouts(timeouts.connect, timeouts.read, call, timeouts.download));
  }

  /** A copy with this time for a complete download. */
  public HttpOptions withDownloadTimeout(Duration download) {
    return with(new Timeouts(timeouts.connect, timeouts.read, timeouts.call, download));
  }

  /** A copy whose downloads report to that, a new one each. */
  public HttpOptions withProgress(Supplier<Progress> progress) {
    return new HttpOptions(
        time, steady, timeouts, environment, progress, listProgress, retries, shadow);
  }

  /** A copy whose readings of long lists tell that, one each, how far they are. */
  public HttpOptions withListProgress(Supplier<Progress> listProgress) {
    return new HttpOptions(
        time, steady, timeouts, environment, progress, listProgress, retries, shadow);
  }

  /** A copy that tells that listener what is tried again. */
  public HttpOptions withRetries(RetryListener retries) {
    return new HttpOptions(
        time, steady, timeouts, environment, progress, listProgress, retries, shadow);
  }

  /** A copy that looks proxies and certificates up there. */
  public HttpOptions withEnvironment(Map<String, String> environment) {
    return new HttpOptions(
        time, steady, timeouts, environment, progress, listProgress, retries, shadow);
  }

  private HttpOptions with(Timeouts timeouts) {
    return new HttpOptions(
        time, steady, timeouts, environment, progress, listProgress, retries, shadow);
  }
}
