package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import swath.http.JsonFields;

/**
 * Whether the account's jobs must name a budget.
 *
 * @param json UP42's answer
 */
public record BudgetSettings(JsonNode json) {
  /** The settings' id. */
  public Optional<String> budgetSettingId() {
    return JsonFields.of(json, "budget settings").optionalText("budgetSettingId");
  }

  /** Whether budgets are enforced. */
  public boolean enforcementEnabled() {
    return JsonFields.of(json, "budget settings").flag("enforcementEnabled");
  }
}
