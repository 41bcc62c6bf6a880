package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import swath.sandbox.world.StoredItem;

/** Reads a new title and new tags from a body; a member that is missing changes nothing. */
final class ItemUpdate {
  private ItemUpdate() {}

  static StoredItem retitle(
      SandboxRequest request,
      StoredItem item,
      ObjectNode body,
      String title,
      String tags,
      Instant at) {
    String newTitle = item.title();
    List<String> newTags = item.tags();
    if (body.has(title)) {
      newTitle = text(request, title, body.get(title));
    }
    if (body.has(tags)) {
      newTags = new ArrayList<>();
      if (!body.get(tags).isArray() && !body.get(tags).isNull()) {
        throw request.refusal(400, "'" + tags + "' must be a list.");
      }
      for (JsonNode tag : body.get(tags)) {
        newTags.add(text(request, tags, tag));
      }
    }
    return item.retitled(newTitle, List.copyOf(newTags), at);
  }

  private static String text(SandboxRequest request, String member, JsonNode value) {
    if (!value.isTextual()) {
      throw request.refusal(400, "'" + member + "' holds text only, not " + value + ".");
    }
    return value.asText();
  }
}
