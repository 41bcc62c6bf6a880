package swath.processing;

import java.math.BigDecimal;

/**
 * A process's price for one unit.
 *
 * @param credits credits a unit
 * @param unit the unit, such as {@code SQ_KM}
 */
public record Price(BigDecimal credits, String unit) {
  @Override
  public String toString() {
    return credits.toPlainString() + " credits per " + unit;
  }
}
