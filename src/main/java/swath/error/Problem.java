package swath.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The body of a refusal, in words where it is no JSON, else in any of the four shapes that UP42's
 * services use: RFC 7807 (with errors or a schema error), STAC's {@code code/message}, the old
 * {@code error} envelope, and Keycloak's.
 */
public record Problem(JsonNode json, String said) {
  public static final Problem NONE = new Problem(MissingNode.getInstance(), "");

  /** A body in JSON. */
  public Problem(JsonNode json) {
    this(json, "");
  }

  /** A body of another kind, in words. */
  public static Problem said(String words) {
    return new Problem(MissingNode.getInstance(), words);
  }

  Optional<String> title() {
    return first(json.path("title"), json.path("error"), json.path("error").path("code"));
  }

  Optional<String> detail() {
    return first(
        json.path("detail"),
        json.path("schema-error"),
        json.path("error_description"),
        json.path("message"),
        json.path("error").path("message"));
  }

  /** Every validation error, as {@code name: message}. */
  List<String> errors() {
    List<String> words = new ArrayList<>();
    for (JsonNode error : json.path("errors")) {
      String name = error.path("name").asText("");
      String message = error.path("message").asText(error.isTextual() ? error.asText() : "");
      words.add(
          Stream.of(name, message)
              .filter(s -> !s.isBlank())
              .reduce((a, b) -> a + ": " + b)
              .orElse(error.toString()));
    }
    return words;
  }

  /** All that the body says, in one line; empty when it says nothing. */
  public String words() {
    List<String> words = named();
    for (String name : List.of("message", "detail")) {
      lists(json.path(name)).filter(word -> !words.contains(word)).forEach(words::add);
    }
    if (words.isEmpty()) {
      return said;
    }
    Stream.of("requestId", "request_id", "traceId", "trace_id", "reference", "incidentId")
        .map(name -> json.path(name).asText(""))
        .filter(id -> !id.isBlank())
        .findFirst()
        .ifPresent(id -> words.add("reference " + id));
    return words.stream()
        .map(word -> word.replaceAll("[.\\s]+$", ""))
        .collect(Collectors.joining("; "));
  }

  private List<String> named() {
    List<String> words = new ArrayList<>();
    title().ifPresent(words::add);
    detail().filter(detail -> !words.contains(detail)).ifPresent(words::add);
    words.addAll(errors());
    return words;
  }

  /** What frameworks put into lists: texts, or objects with a message and a place. */
  private static Stream<String> lists(JsonNode list) {
    List<String> words = new ArrayList<>();
    if (list.isArray()) {
      for (JsonNode one : list) {
        String message = one.path("msg").asText(one.path("message").asText(one.asText("")));
        List<String> place = new ArrayList<>();
        one.path("loc").forEach(part -> place.add(part.asText()));
        words.add((place.isEmpty() ? "" : String.join(".", place) + ": ") + message);
      }
    }
    return words.stream().filter(word -> !word.isBlank());
  }

  /**
   * Whether it names a problem in one of these shapes; a proxy's page does not, nor what only other
   * services write.
   */
  public boolean isNamed() {
    return !named().isEmpty();
  }

  private static Optional<String> first(JsonNode... nodes) {
    return Stream.of(nodes)
        .filter(node -> node.isTextual() || node.isNumber())
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .findFirst();
  }
}
