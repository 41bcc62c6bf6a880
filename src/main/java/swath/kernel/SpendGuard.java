package swath.kernel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.http.TimeSource;

/**
 * Decides whether a cell was sent before an earlier one failed: Java kernels go on with such cells,
 * as "Run All" sends all at once, and what they would spend was decided on before the failure.
 *
 * <p>Requests bear the front end's time, which may differ from this machine's; the least difference
 * seen between sending and receiving stands for the clocks' difference. Cells whose times lie
 * within a few milliseconds were sent together, whatever the clocks say. A time that cannot be read
 * means no guard. Thread-safe.
 */
final class SpendGuard {
  private static final Duration TOGETHER = Duration.ofMillis(25);
  // what a front end cuts off from its times
  private static final Duration ROUNDING = Duration.ofMillis(1);
  // such a difference is no clock's: the front end sends no real times
  private static final Duration WRONG = Duration.ofDays(1);

  private final TimeSource time;
  private @Nullable Duration lag;
  private @Nullable Failure failure;
  private @Nullable Instant stop;

  /**
   * The last failure; {@code chain} is the sending time of the last cell known to be sent with it.
   */
  private record Failure(int cell, Instant at, Instant chain) {}

  SpendGuard(TimeSource time) {
    this.time = time;
  }

  /** A cell sent at {@code sent} has begun. */
  void saw(String sent) {
    parse(sent).ifPresent(this::observe);
  }

  /** The cell with this number, sent at {@code sent}, has just failed. */
  void failed(int cell, String sent) {
    parse(sent).ifPresent(at -> fail(cell, at));
  }

  /** Why the cell with this number, sent at {@code sent}, must not spend. */
  Optional<String> refusal(int cell, String sent) {
    return parse(sent).flatMap(this::observe).filter(f -> f.cell != cell).map(SpendGuard::sentence);
  }

  /** The cells that were sent before now shall not run. */
  synchronized void stopped() {
    stop = time.instant();
  }

  /** Whether a cell was sent before the last stop; empty where its time does not tell. */
  Optional<Boolean> isSentBeforeStop(String sent) {
    return parse(sent).flatMap(this::isBeforeStop);
  }

  private synchronized Optional<Boolean> isBeforeStop(Instant sent) {
    if (stop == null) {
      return Optional.of(false);
    }
    if (lag == null || lag.abs().compareTo(WRONG) > 0) {
      return Optional.empty();
    }
    // when it came at the earliest, by this machine's clock
    Instant came = sent.plus(lag);
    return came.isBefore(stop) && !came.plus(ROUNDING).isBefore(stop)
        ? Optional.empty()
        : Optional.of(came.isBefore(stop));
  }

  private static String sentence(Failure failure) {
    String which = failure.cell > 0 ? "cell " + failure.cell : "a cell";
    return which + " failed before this one; run this cell again";
  }

  private synchronized void fail(int cell, Instant sent) {
    // what was refused for a failure fails, too: the message names the first
    int first = observe(sent).map(Failure::cell).orElse(cell);
    failure = new Failure(first, time.instant(), sent);
  }

  /** Learns from a cell's time, and returns the failure that it was sent before. */
  private synchronized Optional<Failure> observe(Instant sent) {
    Duration delay = Duration.between(sent, time.instant());
    Duration least = lag == null || delay.compareTo(lag) < 0 ? delay : lag;
    lag = least;
    Failure last = failure;
    if (last == null) {
      return Optional.empty();
    }
    boolean together = Duration.between(last.chain, sent).abs().compareTo(TOGETHER) <= 0;
    if (together || sent.plus(least).isBefore(last.at)) {
      Failure chained = new Failure(last.cell, last.at, sent);
      failure = chained;
      return Optional.of(chained);
    }
    return Optional.empty();
  }

  private static Optional<Instant> parse(String sent) {
    try {
      return Optional.of(OffsetDateTime.parse(sent).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
