package swath.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import swath.processing.Budget;
import swath.processing.Cost;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.processing.ProcessDescription;

/** Values as UP42 would tell them. */
final class Samples {
  static final Instant AS_OF = Instant.parse("2026-11-24T14:03:12Z");
  static final String JOB_ID = JobJson.ID;
  static final String HOSTILE =
      "<img src=x onerror=alert(1)> </div><script>alert(2)</script> \"quoted\" & 'single' "
          + "\u202Eright to left\u202C שלום 🌲🛰️ "
          + "x".repeat(180);

  private static final ObjectMapper JSON = new ObjectMapper();

  private Samples() {}

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static JobMetadata job(String status) {
    return JobJson.at(status).get();
  }

  static ProcessDescription process() {
    return new ProcessDescription(
        json(
            """
            {"id": "pansharpening", "title": "Pansharpening",
             "description": "Sharpens a multispectral image by its panchromatic band.",
             "inputs": {
               "title": {"description": "The title of the results.",
                 "minOccurs": 1, "schema": {"type": "string"}},
               "item": {"description": "The path to a STAC item.",
                 "minOccurs": 1, "schema": {"type": "string"}},
               "greyWeights": {"description": "The weight of each band.",
                 "minOccurs": 0, "schema": {"type": "array"}}},
             "additionalParameters": {"parameters": [
               {"name": "eula-id", "value": ["4136a5db-0000-4b53-8c5b-2cb2f0dd3a1c"]},
               {"name": "price", "value": [{"credits": 4, "unit": "SQ_KM"}]}]}}
            """));
  }

  static Cost cost() {
    return new Cost(
        json(
            """
            {"pricingStrategy": "area", "totalCredits": 63, "totalSize": 15.8, "unit": "SQ_KM"}
            """));
  }

  static Budget budget() {
    return new Budget(
        json(
            """
            {"id": "b0de3a1f-0000-4b53-8c5b-2cb2f0dd3a1c", "name": "Forests 2026",
             "status": "ACTIVE", "spendLimit": 5000, "consumedCredits": 4620,
             "remainingCredits": 380, "usagePercentage": 92.4,
             "validityPeriod": {"startDate": "2026-01-01", "endDate": "2026-12-31"}}
            """));
  }
}
