package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import swath.http.JsonFields;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Viewable;
import swath.view.Words;

/**
 * The credits that the account has left.
 *
 * @param json UP42's answer
 */
public record Balance(JsonNode json) implements Viewable {
  /** Credits left; UP42 may give a fraction. */
  public BigDecimal credits() {
    return JsonFields.of(json, "balance").object("available").decimal("amount");
  }

  @Override
  public Card view() {
    return Card.of("left in the account", toString()).build();
  }

  /** {@code 4,200 credits}; a dash where they are missing. */
  @Override
  public String toString() {
    return Lenient.text(() -> Words.credits(credits()));
  }
}
