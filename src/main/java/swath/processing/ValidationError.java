package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import swath.http.Fields;
import swath.http.Json;

/**
 * What UP42 has against a job's inputs.
 *
 * <pre>{@code
 * template.errors().forEach(System.out::println); // InvalidTitle: title is too long
 * }</pre>
 *
 * @param name the kind, such as {@code InvalidTitle}
 * @param message UP42's words
 * @param json all that it said, unknown fields too
 */
public record ValidationError(String name, String message, JsonNode json) {
  /** An error of that kind, with these words. */
  public static ValidationError of(String name, String message) {
    return new ValidationError(
        name, message, Json.object().put("name", name).put("message", message));
  }

  static ValidationError of(Fields fields) {
    return new ValidationError(fields.text("name"), fields.text("message"), fields.json());
  }

  @Override
  public String toString() {
    return name + ": " + message;
  }
}
