package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import swath.http.JsonFields;

/**
 * A licence that must be accepted before a process runs. A new document takes the acceptance back.
 *
 * @param json UP42's answer
 */
public record Eula(JsonNode json) {
  /** Its id. */
  public String id() {
    return fields().text("id");
  }

  /** Its title. */
  public String title() {
    return fields().optionalText("title").orElseGet(this::id);
  }

  /** Whether the account has accepted its present document. */
  public boolean accepted() {
    return fields().flag("isAccepted");
  }

  /** When it was accepted. */
  public Optional<Instant> acceptedAt() {
    return fields().optionalInstant("acceptedAt");
  }

  private JsonFields fields() {
    return JsonFields.of(json, "EULA");
  }

  @Override
  public String toString() {
    return title() + (accepted() ? " (accepted)" : " (not accepted)");
  }
}
