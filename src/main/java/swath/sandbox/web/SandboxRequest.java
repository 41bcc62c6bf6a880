package swath.sandbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.SandboxJson;

/**
 * One request with all of its body.
 *
 * @param format how a refusal of it is written
 * @param path its path parameters by name
 * @param query decoded values by name
 * @param address what the request called the sandbox, such as {@code http://localhost:8042}
 */
record SandboxRequest(
    String method,
    ErrorFormat format,
    Map<String, String> path,
    Map<String, List<String>> query,
    String address,
    String authorization,
    String range,
    byte[] body) {

  String path(String name) {
    return Catalog.known(path, name);
  }

  /** A query parameter that is given once; empty values count as absent. */
  Optional<String> query(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw refusal(400, "The query parameter '" + name + "' is given twice.");
    }
    return values.stream().filter(value -> !value.isEmpty()).findFirst();
  }

  /** The values of a parameter that may be repeated or comma-joined. */
  List<String> queryList(String name) {
    return query.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  Optional<Integer> queryInt(String name, int min, int max) {
    return query(name, text -> number(name, text, min, max));
  }

  /** The page size that is asked for; a larger one than {@code max} is clipped, as OGC asks. */
  Optional<Integer> limit(int max) {
    return queryInt("limit", 1, Integer.MAX_VALUE).map(limit -> Math.min(limit, max));
  }

  <T> Optional<T> query(String name, Function<String, T> reader) {
    return query(name).map(reader);
  }

  private int number(String name, String text, int min, int max) {
    try {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // refused below, as a number out of range is
    }
    throw refusal(
        400, "'%s' must be a whole number from %s to %s, not %s.".formatted(name, min, max, text));
  }

  /** The body as a JSON object; anything else is refused. */
  ObjectNode json() {
    JsonNode node;
    try {
      node = SandboxJson.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw refusal(400, "The body is not JSON: " + e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw refusal(400, "The body cannot be read.");
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw refusal(400, "The body must be a JSON object.");
  }

  /** The JSON body, in which only these members may occur. */
  ObjectNode json(String... members) {
    ObjectNode object = json();
    List<String> known = List.of(members);
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw refusal(
                    400, "Unknown member '%s' in the body; known are %s.".formatted(name, known));
              }
            });
    return object;
  }

  /** The token of the {@code Authorization} header; empty if it has none. */
  String bearer() {
    return authorization.startsWith("Bearer ") ? authorization.substring(7) : "";
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  Refusal refusal(int status, String detail) {
    return format.refusal(status, detail);
  }
}
