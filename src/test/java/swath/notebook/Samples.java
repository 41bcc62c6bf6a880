package swath.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import swath.processing.Budget;
import swath.processing.Cost;
import swath.processing.JobMetadata;
import swath.processing.ProcessDescription;

/** Values as UP42 would tell them. */
final class Samples {
  static final Instant AS_OF = Instant.parse("2026-11-24T14:03:12Z");
  static final String JOB_ID = "21e447c4-3d4f-4f0b-9a43-0c1d5e2f7a10";
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
    return new JobMetadata(jobJson(status));
  }

  static JobMetadata jobTitled(String status, String title) {
    var json = jobJson(status);
    ((ObjectNode) json.at("/definition/inputs")).put("title", title);
    return new JobMetadata(json);
  }

  static ObjectNode jobJson(String status) {
    boolean began = !"created licensed unlicensed valid invalid accepted rejected".contains(status);
    boolean ended = "successful failed captured released".contains(status);
    var json =
        (ObjectNode)
            json(
                """
                {"processID": "detection-trees-spacept",
                 "jobID": "21e447c4-3d4f-4f0b-9a43-0c1d5e2f7a10",
                 "accountID": "04eb7366-74f1-4d1a-8d8f-8ff1e0ac8f4e",
                 "workspaceID": "8710ed5a-2a8d-4b53-8c5b-2cb2f0dd3a1c",
                 "definition": {"inputs": {"title": "Detect trees over UK",
                   "item": "https://api.up42.com/v2/assets/stac/collections/c1/items/i1"}},
                 "results": null, "creditConsumption": null,
                 "created": "2026-11-24T13:59:00.120Z", "updated": "2026-11-24T14:03:10Z",
                 "started": null, "finished": null}
                """);
    json.put("status", status);
    if (began) {
      json.put("started", "2026-11-24T13:59:08.512Z");
    }
    if (ended) {
      json.put("finished", "2026-11-24T14:03:09.3Z");
    }
    if (began || status.equals("accepted")) {
      json.putObject("creditConsumption").put("credits", 63).put("holdID", "h-1");
    }
    if (status.equals("captured") || status.equals("successful")) {
      json.putObject("results")
          .put("collection", "https://api.up42.com/v2/assets/stac/collections/c2");
    }
    if (status.equals("invalid")) {
      json.putObject("results")
          .putArray("errors")
          .addObject()
          .put("name", "InvalidTitle")
          .put("message", "title is too long");
    }
    return json;
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
