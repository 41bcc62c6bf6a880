package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import swath.http.JsonFields;

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
public record Cost(JsonNode json) implements Comparable<Cost> {
  /** How it was priced, such as {@code area}. */
  public String strategy() {
    return fields().text("pricingStrategy");
  }

  /** Credits in all. */
  public int credits() {
    return fields().integer("totalCredits");
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
  public String toString() {
    String of = size().map(size -> " for " + size.toPlainString()).orElse("");
    return credits()
        + (credits() == 1 ? " credit" : " credits")
        + (of.isEmpty() ? "" : of + unit().map(unit -> " " + unit).orElse(""));
  }

  private JsonFields fields() {
    return JsonFields.of(json, "cost");
  }
}
