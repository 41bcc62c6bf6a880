package swath.processing;

import java.math.BigDecimal;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * A process's price for one unit.
 *
 * @param credits credits a unit
 * @param unit the unit as UP42 calls it, such as {@code SQ_KM}
 */
public record Price(BigDecimal credits, String unit) {
  static final int LONGEST_UNIT = 40;

  /** {@code 1.5/km²}, for a cell of a table. */
  public String brief() {
    return credits.toPlainString() + "/" + unitText();
  }

  private String unitText() {
    return Sanitizer.line(Words.unit(unit), LONGEST_UNIT);
  }

  /** {@code 1.5 credits per km²}. */
  @Override
  public String toString() {
    boolean isOne = credits.compareTo(BigDecimal.ONE) == 0;
    return credits.toPlainString() + (isOne ? " credit per " : " credits per ") + unitText();
  }
}
