package swath.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * JSON without its values: names and types, for a report that one can paste anywhere. A name that
 * may be somebody's own, such as an id, is not told. Stateless.
 */
final class Shape {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_:-]{0,40}");
  private static final int MOST_MEMBERS = 20;
  private static final int DEPTH = 2;

  private Shape() {}

  /** {@code {jobs: [{…}], links: [{…}]}}. */
  static String of(JsonNode json) {
    return of(json, DEPTH);
  }

  private static String of(JsonNode json, int depth) {
    if (json.isObject()) {
      return depth == 0 ? "{…}" : members(json, depth);
    } else if (json.isArray()) {
      return json.isEmpty() ? "[]" : "[" + of(json.get(0), depth - 1 < 0 ? 0 : depth - 1) + "]";
    }
    return type(json);
  }

  private static String members(JsonNode json, int depth) {
    List<String> members = new ArrayList<>();
    json.fields()
        .forEachRemaining(
            field -> {
              String name = NAME.matcher(field.getKey()).matches() ? field.getKey() : "…";
              members.add(name + ": " + of(field.getValue(), depth - 1));
            });
    int more = members.size() - MOST_MEMBERS;
    List<String> shown = more > 0 ? members.subList(0, MOST_MEMBERS) : members;
    return "{" + String.join(", ", shown) + (more > 0 ? ", " + more + " more" : "") + "}";
  }

  /** The type of a value: {@code text}, {@code whole number}, … */
  static String type(JsonNode json) {
    return switch (json.getNodeType()) {
      case STRING -> "text";
      case NUMBER -> json.isIntegralNumber() ? "whole number" : "decimal";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case OBJECT -> "object";
      case ARRAY -> "list";
      default -> "nothing";
    };
  }
}
