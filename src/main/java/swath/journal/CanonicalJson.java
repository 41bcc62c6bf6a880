package swath.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares inputs as JSON trees: neither the order of members nor the way of writing a number
 * counts.
 *
 * <pre>{@code
 * CanonicalJson.hash(json).equals(CanonicalJson.hash(other));
 * }</pre>
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** The SHA-256 of the inputs, in hexadecimal. */
  public static String hash(JsonNode inputs) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = canonical(inputs).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM has no SHA-256.", e);
    }
  }

  /** Whether both say the same. */
  public static boolean same(JsonNode one, JsonNode other) {
    return canonical(one).equals(canonical(other));
  }

  private static String canonical(JsonNode json) {
    StringBuilder text = new StringBuilder();
    write(json, text);
    return text.toString();
  }

  private static void write(JsonNode json, StringBuilder text) {
    if (json.isObject()) {
      Map<String, JsonNode> members = new TreeMap<>();
      json.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      text.append('{');
      members.forEach(
          (name, value) -> {
            text.append(name.length()).append(':').append(name).append('=');
            write(value, text);
          });
      text.append('}');
    } else if (json.isArray()) {
      text.append('[');
      json.forEach(
          value -> {
            write(value, text);
            text.append(',');
          });
      text.append(']');
    } else if (json.isNumber()) {
      text.append(number(json));
    } else {
      text.append(json.getNodeType()).append(json.asText().length()).append(':');
      text.append(json.asText());
    }
  }

  // Scientific notation, so that 1e999999999 stays short.
  private static String number(JsonNode json) {
    BigDecimal value = json.decimalValue();
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
  }
}
