package swath.view;

/**
 * A sign before a word. Its shape says the same as its colour, and only the sign is coloured. The
 * colours reach a contrast of 3:1 on white and on a dark page.
 *
 * <pre>{@code
 * Span.marked(Mark.DONE, "accepted"); // ✓ accepted
 * }</pre>
 */
public enum Mark {
  DONE("✓", Mark.GREEN),
  ACTIVE("●", Mark.BLUE),
  WAITING("○", Mark.GREY),
  UNSEEN("–", Mark.GREY),
  SETTLING("◐", Mark.GREEN),
  TROUBLE("▲", Mark.AMBER),
  FAILED("✗", Mark.RED),
  UNKNOWN("?", Mark.GREY),
  /** Credits withheld: hatched, as in the charts. */
  HELD("▨", Mark.BLUE),
  /** Credits deducted: solid. */
  CAPTURED("■", Mark.GREEN),
  /** Credits given back: an outline. */
  RELEASED("□", Mark.GREY);

  private static final String GREEN = "#2e9e5b";
  private static final String BLUE = "#2b8ae0";
  private static final String AMBER = "#b8790a";
  private static final String RED = "#d64545";
  private static final String GREY = "#808080";

  private final String sign;
  private final String colour;

  Mark(String sign, String colour) {
    this.sign = sign;
    this.colour = colour;
  }

  /** One character, such as {@code ✓}. */
  public String sign() {
    return sign;
  }

  /** A colour as CSS writes it, such as {@code #2e9e5b}. */
  public String colour() {
    return colour;
  }
}
