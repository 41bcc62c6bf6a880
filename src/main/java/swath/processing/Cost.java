package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import swath.error.Up42Exception;
import swath.http.JsonFields;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Sanitizer;
import swath.view.Viewable;
import swath.view.Words;

/**
 * What a job would cost, in credits.
 *
 * <pre>{@code
 * cost.isAtMost(100);       // in credits
 * cost.isLessThan(other);
 * }</pre>
 *
 * <p>Ordered by credits. Costs are equal when all that UP42 said of them is.
 *
 * @param json UP42's answer
 */
public record Cost(JsonNode json) implements Comparable<Cost>, Viewable {
  /** How it was priced, such as {@code area}. */
  public String strategy() {
    return fields().text("pricingStrategy");
  }

  /**
   * Credits in all: a whole number, 0 or more.
   *
   * @throws swath.error.Up42Exception when UP42 gave another: then the price is unknown
   */
  public int credits() {
    int credits = fields().integer("totalCredits");
    if (credits < 0) {
      throw new Up42Exception("The cost's $.totalCredits is below zero: " + credits + ".");
    }
    return credits;
  }

  /** How much is priced, in {@link #unit()}s. */
  public Optional<BigDecimal> size() {
    return fields().optionalDecimal("totalSize");
  }

  /** The unit of the size, such as {@code SQ_KM}. */
  public Optional<String> unit() {
    return fields().optionalText("unit");
  }

  /** Whether it is less than the other. */
  public boolean isLessThan(Cost other) {
    return compareTo(other) < 0;
  }

  /** Whether it is less than that many credits. */
  public boolean isLessThan(double credits) {
    return credits() < credits;
  }

  /** Whether it is the other's or less. */
  public boolean isAtMost(Cost other) {
    return compareTo(other) <= 0;
  }

  /** Whether it is that many credits or less. */
  public boolean isAtMost(double credits) {
    return credits() <= credits;
  }

  /** Whether it is more than the other. */
  public boolean isGreaterThan(Cost other) {
    return compareTo(other) > 0;
  }

  /** Whether it is more than that many credits. */
  public boolean isGreaterThan(double credits) {
    return credits() > credits;
  }

  /** Whether it is the other's or more. */
  public boolean isAtLeast(Cost other) {
    return compareTo(other) >= 0;
  }

  /** Whether it is that many credits or more. */
  public boolean isAtLeast(double credits) {
    return credits() >= credits;
  }

  @Override
  public int compareTo(Cost other) {
    return Integer.compare(credits(), other.credits());
  }

  @Override
  public Card view() {
    return Card.of("cost", toString()).fact("priced by", Lenient.span(this::strategy)).build();
  }

  /** {@code 63 credits for 15.8 km²}; a dash where the credits are missing. */
  @Override
  public String toString() {
    return Lenient.text(() -> Words.credits(credits()))
        + Lenient.or(Optional.<BigDecimal>empty(), this::size).map(this::area).orElse("");
  }

  private String area(BigDecimal size) {
    String unit = Lenient.or(Optional.<String>empty(), this::unit).orElse("");
    return unit.equals("SQ_KM")
        ? " for " + Words.area(size.doubleValue())
        : (" for " + size.toPlainString() + " " + Sanitizer.line(unit, Price.LONGEST_UNIT))
            .stripTrailing();
  }

  private JsonFields fields() {
    return JsonFields.of(json, "cost");
  }
}
