package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import swath.http.Fields;
import swath.http.Up42Exception;

/**
 * The credits that the account has left.
 *
 * @param json UP42's answer
 */
public record Balance(JsonNode json) {
  /** Credits left. */
  public int credits() {
    return Fields.of(json, "balance")
        .child("available")
        .orElseThrow(() -> new Up42Exception("The balance's $.available is missing."))
        .integer("amount");
  }

  @Override
  public String toString() {
    return credits() + " credits";
  }
}
