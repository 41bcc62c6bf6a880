package swath.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * An error that UP42's validation found in a job's inputs.
 *
 * <pre>{@code
 * template.errors().forEach(System.out::println); // InvalidTitle: title is too long
 * }</pre>
 *
 * @param name the kind, such as {@code InvalidTitle}, on one line
 * @param message UP42's words on one line; an answer's are sanitized
 * @param json all that UP42 said as it came, unknown fields too
 */
public record ValidationError(String name, String message, JsonNode json) {
  private static final String EULA = "EulaNotAccepted";

  /** An error of that kind, with these words. */
  public static ValidationError of(String name, String message) {
    return new ValidationError(
        name,
        message,
        JsonNodeFactory.instance.objectNode().put("name", name).put("message", message));
  }

  /** Says that the EULA of that process is not accepted, as UP42's Python client does. */
  public static ValidationError eulaNotAccepted(String processId) {
    return of(EULA, "EULA for the process " + processId + " not accepted.");
  }

  /** Whether it says that a EULA is not accepted. */
  public boolean isEula() {
    return name.equals(EULA);
  }

  @Override
  public String toString() {
    return name + ": " + message;
  }
}
