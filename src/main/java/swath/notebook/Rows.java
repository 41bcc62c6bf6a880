package swath.notebook;

import java.util.Optional;
import swath.report.Words;

/** How many rows of a table a cell shows: 20, or what {@code SWATH_ROWS} says. */
final class Rows {
  private static final int USUAL = 20;

  private Rows() {}

  /** The property {@code swath.rows}, which a cell can set, else the environment's SWATH_ROWS. */
  static int shown() {
    return parse(System.getProperty("swath.rows", System.getenv().getOrDefault("SWATH_ROWS", "")));
  }

  static int parse(String text) {
    return Optional.of(text.strip())
        .filter(t -> t.matches("[1-9][0-9]{0,5}"))
        .map(Integer::parseInt)
        .orElse(USUAL);
  }

  /** {@code 20 of 1,240 rows}, {@code 3 rows}, {@code no rows}. */
  static String note(int shown, int all) {
    if (shown < all) {
      return Words.number(shown) + " of " + Words.number(all) + " rows";
    }
    return switch (all) {
      case 0 -> "no rows";
      case 1 -> "1 row";
      default -> Words.number(all) + " rows";
    };
  }
}
