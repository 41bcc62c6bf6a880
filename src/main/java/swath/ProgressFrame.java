package swath;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How far a long call is, as its cell shows it. Immutable.
 *
 * <pre>{@code
 * job.collection().download(Path.of("data")); // paints such frames in place
 * }</pre>
 */
public final class ProgressFrame {
  private static final double MEGA = 1e6;
  private static final double KILO = 1e3;

  private final String what;
  private final long done;
  private final long total;
  private final String unit;
  private final @Nullable Duration taken;
  private final boolean ended;

  /**
   * A frame.
   *
   * @param taken the time so far; null where none is to be shown
   */
  ProgressFrame(
      String what, long done, long total, String unit, @Nullable Duration taken, boolean ended) {
    this.what = what;
    this.done = done;
    this.total = total;
    this.unit = unit;
    this.taken = taken;
    this.ended = ended;
  }

  /** What is being done. */
  public String what() {
    return what;
  }

  /** How much is done. */
  public long done() {
    return done;
  }

  /** How much there is, or -1 when nobody knows. */
  public long total() {
    return total;
  }

  /** What is counted. */
  public String unit() {
    return unit;
  }

  /** Units a second, where it is told. */
  public OptionalDouble rate() {
    return taken == null || taken.toMillis() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(done * 1e3 / taken.toMillis());
  }

  /** How long the rest takes at this rate, where that is told. */
  public Optional<Duration> remaining() {
    OptionalDouble rate = rate();
    return total < 0 || ended || rate.isEmpty() || rate.getAsDouble() <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) ((total - done) * 1e3 / rate.getAsDouble())));
  }

  /** Whether it is over. */
  public boolean ended() {
    return ended;
  }

  @Override
  public String toString() {
    String of = total < 0 || (ended && done == total) ? "" : " of " + amount(total);
    OptionalDouble rate = rate();
    return what
        + ": "
        + amount(done)
        + of
        + (rate.isPresent() ? ", " + amount((long) rate.getAsDouble()) + " a second" : "")
        + remaining().map(left -> ", " + Text.duration(left) + " left").orElse("")
        + (ended ? "." : of.isEmpty() ? " so far" : "");
  }

  private String amount(long number) {
    if (!unit.equals("bytes")) {
      return Text.number(number) + " " + unit;
    }
    if (number >= MEGA) {
      return String.format(Locale.ROOT, "%,.1f MB", number / MEGA);
    }
    return number >= KILO
        ? String.format(Locale.ROOT, "%,.1f kB", number / KILO)
        : number + " bytes";
  }
}
