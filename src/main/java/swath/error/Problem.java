package swath.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The body of a refusal, in any of the four shapes that UP42's services use: RFC 7807 (with errors
 * or a schema error), STAC's {@code code/message}, the old {@code error} envelope, and Keycloak's.
 */
public record Problem(JsonNode json) {
  public static final Problem NONE = new Problem(MissingNode.getInstance());

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
    List<String> words = new ArrayList<>();
    title().ifPresent(words::add);
    detail().filter(detail -> !words.contains(detail)).ifPresent(words::add);
    words.addAll(errors());
    return String.join("; ", words);
  }

  /** Whether it names a problem in one of these shapes; a proxy's page does not. */
  public boolean isNamed() {
    return !words().isEmpty();
  }

  private static Optional<String> first(JsonNode... nodes) {
    return Stream.of(nodes)
        .filter(node -> node.isTextual() || node.isNumber())
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .findFirst();
  }
}
