package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import swath.http.JsonFields;

/**
 * The credits that the account has left.
 *
 * @param json UP42's answer
 */
public record Balance(JsonNode json) {
  /** Credits left. */
  public int credits() {
    return JsonFields.of(json, "balance").object("available").integer("amount");
  }

  @Override
  public String toString() {
    return credits() + " credits";
  }
}
