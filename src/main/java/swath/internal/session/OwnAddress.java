package swath.internal.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import swath.http.Json;

/** Takes the address of the service out of JSON. Stateless. */
final class OwnAddress {
  private static final String INSTEAD = "up42:";

  private OwnAddress() {}

  /** A copy whose texts that begin with that address begin with {@code up42:} instead. */
  static JsonNode without(String address, JsonNode json) {
    if (json.isTextual()) {
      String text = json.textValue();
      boolean isOwn = text.startsWith(address + "/");
      return isOwn ? Json.of(INSTEAD + text.substring(address.length())) : json;
    }
    if (json.isArray()) {
      ArrayNode copy = Json.array();
      json.forEach(element -> copy.add(without(address, element)));
      return copy;
    }
    if (json.isObject()) {
      ObjectNode copy = Json.object();
      json.properties()
          .forEach(member -> copy.set(member.getKey(), without(address, member.getValue())));
      return copy;
    }
    return json;
  }
}
