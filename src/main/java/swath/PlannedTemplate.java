package swath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.internal.spending.Planning;
import swath.journal.BatchRow;
import swath.journal.CanonicalJson;
import swath.processing.JobMetadata;
import swath.stac.StacItem;
import swath.view.Lenient;

/**
 * A template that is to be planned.
 *
 * @param key names its row
 * @param itemId the id of its image; several are joined by commas
 * @param image what the image is called
 * @param template what would be executed
 */
record PlannedTemplate(String key, String itemId, String image, JobTemplate template) {
  private static final int DIGITS = 12;

  /** With a key of the user's. */
  static PlannedTemplate of(String key, JobTemplate template) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("A row of a plan needs a key.");
    }
    List<String> items = new JobMetadata(definition(template)).itemIds();
    return new PlannedTemplate(
        key, String.join(", ", items), template.title().orElse(key), template);
  }

  private static JsonNode definition(JobTemplate template) {
    return Json.object().set("definition", template.json());
  }

  /** With the key that process and inputs make. */
  static PlannedTemplate of(StacItem item, Function<StacItem, JobTemplate> maker) {
    JobTemplate template = maker.apply(item);
    if (template == null) {
      throw new Up42Exception(
          "The function that makes templates gave null for the item "
              + Lenient.or("?", item::id)
              + ": let it give a template for each item.");
    }
    String hash = CanonicalJson.hash(template.inputs()).substring(0, DIGITS);
    return new PlannedTemplate(
        template.processId() + " " + hash, Lenient.or("", item::id), item.label(), template);
  }

  Planning.Wanted wanted(boolean isAsked) {
    return new Planning.Wanted(template.request(), template.check(), isAsked);
  }

  BatchRow row(String batch, String name) {
    return new BatchRow(
        batch,
        name,
        template.processId(),
        template.workspaceId(),
        CanonicalJson.hash(template.inputs()),
        BatchRow.digests(template.inputs()),
        itemId,
        image,
        null,
        null,
        "");
  }
}
