package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalLong;
import swath.http.JsonFields;

/** What all values of the storage share: the JSON that the server sent, and an id in it. */
abstract class StacObject {
  final StacClient client;
  final JsonNode json;
  private final String noun;

  StacObject(StacClient client, JsonNode json, String noun) {
    this.client = client;
    this.json = json;
    this.noun = noun;
  }

  /** The JSON as the server sent it. */
  public JsonNode json() {
    return json;
  }

  /** Whether a sandbox made it up. */
  public boolean isSandbox() {
    return client.isSandbox();
  }

  /** Its id. */
  public String id() {
    return fields().text("id");
  }

  final JsonFields fields() {
    return JsonFields.of(json, noun);
  }

  /** Where its properties stand. */
  Optional<JsonFields> properties() {
    return Optional.of(fields());
  }

  final Optional<String> text(String property) {
    return properties().flatMap(p -> p.optionalText(property));
  }

  /** The size of a file in bytes, if its metadata states it. */
  static OptionalLong size(JsonFields metadata) {
    return metadata
        .optionalDecimal("size")
        .map(size -> OptionalLong.of(size.longValue()))
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public boolean equals(Object other) {
    return other != null
        && getClass() == other.getClass()
        && json.equals(((StacObject) other).json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }
}
