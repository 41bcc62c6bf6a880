package swath.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads faults from texts and JSON, for the command line and the control plane: {@code route},
 * {@code kind}, {@code status}, {@code retryAfter} (seconds), {@code delayMillis}, {@code handled},
 * {@code times}. Any other text is an {@link IllegalArgumentException}.
 */
public final class FaultParser {
  private static final List<String> KEYS =
      List.of("route", "kind", "status", "retryAfter", "delayMillis", "handled", "times");

  private static final Pattern JOB_FAULT =
      Pattern.compile("((?<process>[a-z0-9-]+):)?(?<fault>[a-z-]+)(\\*(?<times>\\d{1,6}))?");

  private FaultParser() {}

  /** Reads {@code GET /v2/processing/jobs status=503 times=2}; the route may be left out. */
  public static PlannedFault parse(String text) {
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

  public static PlannedFault of(JsonNode json) {
    Map<String, String> values = new LinkedHashMap<>();
    json.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
    return of(values);
  }

  private static PlannedFault of(Map<String, String> values) {
    for (String key : values.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException("a fault has no '" + key + "', only " + KEYS);
      }
    }
    PlannedFault.Kind kind = kind(values.getOrDefault("kind", "status"));
    Duration delay = Duration.ofMillis(number(values, "delayMillis", 1_000));
    PlannedFault fault =
        PlannedFault.of(kind)
            .on(values.getOrDefault("route", ""))
            .times(number(values, "times", 1))
            .retryAfter(number(values, "retryAfter", -1))
            .lasting(kind.hasDelay() ? delay : Duration.ZERO);
    if (kind == PlannedFault.Kind.STATUS) {
      fault = fault.withStatus(number(values, "status", 500));
    }
    return Boolean.parseBoolean(values.getOrDefault("handled", "false"))
        ? fault.afterHandling()
        : fault;
  }

  private static PlannedFault.Kind kind(String text) {
    return constant(PlannedFault.Kind.values(), text, "no kind of fault: %s; kinds are %s");
  }

  /** Reads {@code hangs*2} or {@code pansharpening:is-rejected}, and plans it. */
  public static void planJobFault(String text, FaultPlan plan) {
    Matcher parts = JOB_FAULT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no fault of jobs: " + text);
    }
    String times = parts.group("times");
    plan.add(
        parts.group("process"),
        fate(parts.group("fault")),
        times == null ? 1 : Integer.parseInt(times));
  }

  public static JobFate fate(String text) {
    return constant(JobFate.values(), text, "no fault of jobs: %s; there are %s");
  }

  private static <E extends Enum<E>> E constant(E[] all, String text, String otherwise) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(all)
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    otherwise.formatted(text, Arrays.toString(all).toLowerCase(Locale.ROOT))));
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
