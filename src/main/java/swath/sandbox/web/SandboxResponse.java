package swath.sandbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import swath.sandbox.world.SandboxJson;

/**
 * One answer. Its body is made when it is sent, outside the world's lock.
 *
 * @param durable whether the world must be saved before this is sent
 */
record SandboxResponse(
    int status, Map<String, String> headers, Supplier<byte[]> body, boolean durable) {
  private static final String CONTENT_TYPE = "Content-Type";

  static SandboxResponse json(int status, JsonNode json) {
    return of(status, "application/json", () -> bytes(json));
  }

  static SandboxResponse ok(JsonNode json) {
    return json(200, json);
  }

  static SandboxResponse problem(int status, JsonNode json) {
    return of(status, "application/problem+json", () -> bytes(json));
  }

  static SandboxResponse geoJson(JsonNode json) {
    return of(200, "application/geo+json", () -> bytes(json));
  }

  static SandboxResponse text(int status, String contentType, String text) {
    return of(status, contentType, () -> text.getBytes(StandardCharsets.UTF_8));
  }

  static SandboxResponse empty(int status) {
    return new SandboxResponse(status, Map.of(), () -> new byte[0], false);
  }

  static SandboxResponse of(int status, String contentType, Supplier<byte[]> body) {
    return new SandboxResponse(status, Map.of(CONTENT_TYPE, contentType), body, false);
  }

  SandboxResponse with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new SandboxResponse(status, more, body, durable);
  }

  SandboxResponse savedFirst() {
    return new SandboxResponse(status, headers, body, true);
  }

  private static byte[] bytes(JsonNode json) {
    try {
      return SandboxJson.MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
