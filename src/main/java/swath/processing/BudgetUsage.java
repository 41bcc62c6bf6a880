package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import swath.http.JsonFields;

/**
 * What was spent of a budget.
 *
 * @param json UP42's answer
 */
public record BudgetUsage(JsonNode json) {
  /** The budget. */
  public String budgetId() {
    return JsonFields.of(json, "budget usage").text("budgetId");
  }

  /** Credits spent. */
  public BigDecimal consumedCredits() {
    return JsonFields.of(json, "budget usage").decimal("consumedCredits");
  }
}
