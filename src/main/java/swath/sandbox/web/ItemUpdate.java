package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.sandbox.world.StoredItem;

/**
 * Reads a new title and new tags from a body. A member that is missing changes nothing; one that is
 * null takes title or tags away.
 */
final class ItemUpdate {
  /** As long as the title of a job, from which items get theirs. */
  private static final int MAX_LENGTH = 250;

  private ItemUpdate() {}

  static StoredItem retitle(
      SandboxRequest request,
      StoredItem item,
      ObjectNode body,
      String title,
      String tags,
      Instant at) {
    @Nullable String newTitle = item.title();
    List<String> newTags = item.tags();
    if (body.has(title)) {
      newTitle = body.get(title).isNull() ? null : text(request, title, body.get(title));
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
    String text = value.asText();
    if (text.isEmpty() || text.codePointCount(0, text.length()) > MAX_LENGTH) {
      throw request.refusal(400, "'%s' has 1 to %s characters.".formatted(member, MAX_LENGTH));
    }
    return text;
  }
}
