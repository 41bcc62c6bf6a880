package swath.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import swath.view.Card;
import swath.view.Mark;
import swath.view.ProgressBar;
import swath.view.Span;
import swath.view.Words;

/**
 * How far a long call is, as its cell shows it. Immutable.
 *
 * <pre>{@code
 * job.collection().download(Path.of("data")); // paints such frames in place
 * }</pre>
 */
public final class ProgressFrame implements Frame {
  private final String what;
  private final long done;
  private final long total;
  private final String unit;
  private final @Nullable Duration taken;
  private final @Nullable Instant asOf;
  private final @Nullable String ending;
  private final @Nullable String told;

  private ProgressFrame(
      String what,
      long done,
      long total,
      String unit,
      @Nullable Duration taken,
      @Nullable Instant asOf,
      @Nullable String ending) {
    this(what, done, total, unit, taken, asOf, ending, null);
  }

  private ProgressFrame(
      String what,
      long done,
      long total,
      String unit,
      @Nullable Duration taken,
      @Nullable Instant asOf,
      @Nullable String ending,
      @Nullable String told) {
    this.told = told;
    this.what = what;
    this.done = done;
    this.total = total;
    this.unit = unit;
    this.taken = taken;
    this.asOf = asOf;
    this.ending = ending;
  }

  /**
   * A frame on the way.
   *
   * @param taken the time so far; null where none is to be shown
   */
  static ProgressFrame moving(
      String what, long done, long total, String unit, @Nullable Duration taken, Instant asOf) {
    return new ProgressFrame(what, done, total, unit, taken, asOf, null);
  }

  /** A frame on the way that has words and no amounts. */
  static ProgressFrame told(String what, String words, Instant asOf) {
    return new ProgressFrame(what, 0, -1, "", null, asOf, null, words);
  }

  /** The last frame of a download, with what came of it. */
  static ProgressFrame ended(String what, long done, long total, String ending) {
    return new ProgressFrame(what, done, total, "bytes", null, null, ending);
  }

  /** The last frame of what counted something else. */
  static ProgressFrame counted(String what, long done, String unit) {
    String ending = Words.number(done) + " " + unit + ".";
    return new ProgressFrame(what, done, done, unit, null, null, ending);
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

  /** Units a second, where rates are shown. */
  public OptionalDouble rate() {
    return taken == null || taken.toMillis() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(done * 1e3 / taken.toMillis());
  }

  /** How long the rest takes at this rate, where rates are shown. */
  public Optional<Duration> remaining() {
    OptionalDouble rate = rate();
    return total < 0 || rate.isEmpty() || rate.getAsDouble() <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) ((total - done) * 1e3 / rate.getAsDouble())));
  }

  /** When it was so; empty where it is over. */
  public Optional<Instant> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** How far it is, or what came of it. */
  public String words() {
    if (ending != null) {
      return ending;
    }
    if (told != null) {
      return told;
    }
    OptionalDouble rate = rate();
    return amount(done)
        + (total < 0 ? " so far" : " of " + amount(total))
        + (rate.isPresent() ? ", " + amount((long) rate.getAsDouble()) + " a second" : "")
        + remaining().map(left -> ", " + Words.duration(left) + " left").orElse("");
  }

  private String amount(long number) {
    return unit.equals("bytes") ? Words.bytes(number) : Words.number(number) + " " + unit;
  }

  @Override
  public Card view() {
    Card.Builder card = Card.of("", what);
    if (total > 0 && unit.equals("bytes")) {
      card.block(new ProgressBar(done / (double) total, Mark.ACTIVE, words()));
    } else {
      card.line(Span.of(words()));
    }
    return card.asOf(asOf, false).build();
  }

  @Override
  public String line() {
    return what + ": " + words() + (asOf == null ? "" : " (as of " + Words.clock(asOf) + ")");
  }

  @Override
  public boolean isLast() {
    return ending != null;
  }

  @Override
  public String toString() {
    return view().text();
  }
}
