package swath.processing;

import java.math.BigDecimal;
import swath.view.Words;

/**
 * A process's price for one unit.
 *
 * @param credits credits a unit
 * @param unit the unit as UP42 calls it, such as {@code SQ_KM}
 */
public record Price(BigDecimal credits, String unit) {
  /** {@code 1.5/km²}, for a cell of a table. */
  public String brief() {
    return credits.toPlainString() + "/" + Words.unit(unit);
  }

  /** {@code 1.5 credits per km²}. */
  @Override
  public String toString() {
    boolean isOne = credits.compareTo(BigDecimal.ONE) == 0;
    return credits.toPlainString() + (isOne ? " credit per " : " credits per ") + Words.unit(unit);
  }
}
