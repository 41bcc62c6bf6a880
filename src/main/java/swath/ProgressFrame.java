package swath;

/**
 * How far a long call is, as its cell shows it. Immutable.
 *
 * <pre>{@code
 * up42.jobs().list(); // paints such frames in place from the third page on
 * }</pre>
 */
public final class ProgressFrame {
  private final String what;
  private final long done;
  private final long total;
  private final String unit;
  private final boolean ended;

  ProgressFrame(String what, long done, long total, String unit, boolean ended) {
    this.what = what;
    this.done = done;
    this.total = total;
    this.unit = unit;
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

  /** Whether it is over. */
  public boolean ended() {
    return ended;
  }

  @Override
  public String toString() {
    String of = total < 0 ? "" : " of " + Text.number(total);
    return what + ": " + Text.number(done) + of + " " + unit + (ended ? "." : " so far");
  }
}
