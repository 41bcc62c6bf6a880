package swath;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.internal.spending.Planning;
import swath.journal.BatchRow;
import swath.processing.JobMetadata;
import swath.stac.StacItem;
import swath.view.Lenient;

/**
 * A template that is to be planned.
 *
 * @param key names its row
 * @param itemId the id of its image; several are joined by commas
 * @param image what the image is called
 * @param taken when the image was taken; null where nobody knows
 * @param template what would be executed
 */
record PlannedTemplate(
    String key, String itemId, String image, @Nullable Instant taken, JobTemplate template) {
  private static final int DIGITS = 12;

  /** With a key of the user's. */
  static PlannedTemplate of(String key, JobTemplate template) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("A row of a plan needs a key.");
    }
    List<String> items = new JobMetadata(definition(template)).itemIds();
    return new PlannedTemplate(
        key, String.join(", ", items), template.title().orElse(key), null, template);
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
    String hash = hash(template).substring(0, DIGITS);
    return new PlannedTemplate(
        template.processId() + " " + hash,
        Lenient.or("", item::id),
        item.label(),
        Lenient.or(Optional.<Instant>empty(), item::datetime).orElse(null),
        template);
  }

  private static String hash(JobTemplate template) {
    return template.scope().shared().inputsHash(template.inputs());
  }

  /** The image with its day. */
  String named() {
    return BatchRow.named(image, taken);
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
        hash(template),
        BatchRow.digests(template.scope().shared().portable(template.inputs())),
        itemId,
        image,
        taken,
        null,
        null,
        "");
  }
}
