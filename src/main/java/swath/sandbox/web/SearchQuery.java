package swath.sandbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import swath.sandbox.world.SandboxJson;

/** Reads the query of a GET as the body that a POST to {@code /search} would have. */
final class SearchQuery {
  private SearchQuery() {}

  /**
   * The body.
   *
   * @param parameters those that the route knows; others are no part of it
   */
  static ObjectNode body(SandboxRequest request, String... parameters) {
    ObjectNode body = SandboxJson.object();
    for (String name : parameters) {
      if (!request.query().containsKey(name)) {
        continue;
      }
      switch (name) {
        case "ids", "collections" -> body.set(name, SandboxJson.array(request.queryList(name)));
        case "bbox" -> body.set(name, numbers(request));
        case "intersects" ->
            request.query(name).ifPresent(text -> body.set(name, geometry(request, text)));
        case "sortby" -> body.set(name, sort(request.queryList(name)));
        case "limit" ->
            request.limit(SearchApi.MAX_LIMIT).ifPresent(limit -> body.put(name, limit));
        default -> request.query(name).ifPresent(text -> body.put(name, text));
      }
    }
    return body;
  }

  private static ArrayNode numbers(SandboxRequest request) {
    ArrayNode box = SandboxJson.array();
    for (String text : request.query("bbox").orElse("").split(",", -1)) {
      try {
        box.add(Double.parseDouble(text));
      } catch (NumberFormatException e) {
        throw request.refusal(400, "'bbox' holds numbers, not '" + text + "'.");
      }
    }
    return box;
  }

  private static JsonNode geometry(SandboxRequest request, String text) {
    try {
      return SandboxJson.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw request.refusal(400, "'intersects' holds GeoJSON, not " + text);
    }
  }

  /** A field with {@code +} or without a sign ascends, one with {@code -} descends. */
  private static ArrayNode sort(List<String> fields) {
    ArrayNode sort = SandboxJson.array();
    for (String field : fields) {
      boolean down = field.startsWith("-");
      String name = down || field.startsWith("+") ? field.substring(1) : field;
      sort.add(
          SandboxJson.object().put("field", name.trim()).put("direction", down ? "desc" : "asc"));
    }
    return sort;
  }
}
