package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Who is logged in, as the log-in service answers.
 *
 * @param json its answer
 */
public record UserInfo(JsonNode json) {
  /** The user's id, which is the default workspace's too (so says UP42's Python client). */
  public String sub() {
    return JsonFields.of(json, "user info").text("sub");
  }

  /** The name to call the user by: user name, else e-mail address. */
  public Optional<String> name() {
    JsonFields fields = JsonFields.of(json, "user info");
    return fields.optionalText("preferred_username").or(() -> fields.optionalText("email"));
  }
}
