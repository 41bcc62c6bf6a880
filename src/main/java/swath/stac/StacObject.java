package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import swath.http.JsonFields;

/** What the values of the storage have in common: they are JSON that came, and have an id. */
abstract class StacObject {
  final StacApi api;
  final JsonNode json;
  private final String noun;

  StacObject(StacApi api, JsonNode json, String noun) {
    this.api = api;
    this.json = json;
    this.noun = noun;
  }

  /** The JSON as it came. */
  public JsonNode json() {
    return json;
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return api.isSandbox();
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

  /** The begin of its text: its kind and title. */
  final Lines lines(String kind, Optional<String> title) {
    return Lines.titled(
            kind
                + title.map(text -> " \"" + text + "\"").orElse("")
                + (isSandbox() ? " · sandbox data" : ""))
        .row("id", this::id);
  }

  @Override
  public boolean equals(Object other) {
    return other != null && getClass() == other.getClass() && json.equals(((StacObject) other).json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }
}
