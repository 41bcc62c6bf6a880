package swath.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Faults in words, for the command line and the control plane: {@code route}, {@code kind}, {@code
 * status}, {@code retryAfter} (seconds), {@code delayMillis}, {@code handled}, {@code times}.
 */
final class FaultParser {
  private static final List<String> KEYS =
      List.of("route", "kind", "status", "retryAfter", "delayMillis", "handled", "times");

  private FaultParser() {}

  /** Reads {@code GET /v2/processing/jobs status=503 times=2}; the route may be left out. */
  static Fault parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder route = new StringBuilder();
    for (String word : text.trim().split("\\s+")) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        values.put(word.substring(0, equals), word.substring(equals + 1));
      } else {
        route.append(route.isEmpty() ? "" : " ").append(word);
      }
    }
    values.put("route", route.toString());
    return of(values);
  }

  static Fault of(JsonNode json) {
    Map<String, String> values = new LinkedHashMap<>();
    json.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
    return of(values);
  }

  private static Fault of(Map<String, String> values) {
    for (String key : values.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException("a fault has no '" + key + "', only " + KEYS);
      }
    }
    Fault fault =
        Fault.ofKind(kind(values.getOrDefault("kind", "status")))
            .on(values.getOrDefault("route", ""))
            .times(number(values, "times", 1))
            .retryAfter(number(values, "retryAfter", -1))
            .lasting(Duration.ofMillis(number(values, "delayMillis", 1_000)));
    if (fault.kind() == Fault.Kind.STATUS) {
      fault = fault.withStatus(number(values, "status", 500));
    }
    return Boolean.parseBoolean(values.getOrDefault("handled", "false"))
        ? fault.afterHandling()
        : fault;
  }

  private static Fault.Kind kind(String text) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(Fault.Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no kind of fault: "
                        + text
                        + "; kinds are "
                        + Arrays.toString(Fault.Kind.values()).toLowerCase(Locale.ROOT)));
  }

  static JobFault jobFault(String text) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(JobFault.values())
        .filter(fault -> fault.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no fault of jobs: "
                        + text
                        + "; there are "
                        + Arrays.toString(JobFault.values()).toLowerCase(Locale.ROOT)));
  }

  private static int number(Map<String, String> values, String key, int otherwise) {
    String text = values.get(key);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + key + "' must be a whole number, not " + text, e);
    }
  }
}
