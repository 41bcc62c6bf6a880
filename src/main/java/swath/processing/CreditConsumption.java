package swath.processing;

import org.jspecify.annotations.Nullable;
import swath.http.JsonFields;

/**
 * What a job takes of the account's credits.
 *
 * @param credits how many
 * @param holdId the hold that withholds them, once there is one
 * @param consumptionId the deduction, once there is one
 */
public record CreditConsumption(
    int credits, @Nullable String holdId, @Nullable String consumptionId) {
  static CreditConsumption of(JsonFields fields) {
    return new CreditConsumption(
        fields.integer("credits"),
        fields.optionalText("holdID").orElse(null),
        fields.optionalText("consumptionID").orElse(null));
  }
}
