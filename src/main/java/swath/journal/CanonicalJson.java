package swath.journal;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares inputs as JSON trees: neither the order of members nor the way of writing a number
 * counts, nor how Unicode spells the characters of the title.
 *
 * <pre>{@code
 * CanonicalJson.hash(json).equals(CanonicalJson.hash(other));
 * }</pre>
 *
 * <p>Two trees that differ otherwise have different canonical texts, since these are JSON
 * themselves: members sorted, strings quoted, numbers without trailing zeros. Stateless.
 */
public final class CanonicalJson {
  private static final String TITLE = "title";

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

  static String canonical(JsonNode json) {
    StringBuilder text = new StringBuilder();
    write(json, text, true);
    return text.toString();
  }

  private static void write(JsonNode json, StringBuilder text, boolean isTop) {
    if (json.isObject()) {
      Map<String, JsonNode> members = new TreeMap<>();
      json.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      String separator = "{";
      for (Map.Entry<String, JsonNode> member : members.entrySet()) {
        quote(member.getKey(), text.append(separator));
        text.append(':');
        JsonNode value = member.getValue();
        if (isTop && member.getKey().equals(TITLE) && value.isTextual()) {
          quote(Normalizer.normalize(value.textValue(), Normalizer.Form.NFC), text);
        } else {
          write(value, text, false);
        }
        separator = ",";
      }
      text.append(members.isEmpty() ? "{}" : "}");
    } else if (json.isArray()) {
      String separator = "[";
      for (JsonNode element : json) {
        write(element, text.append(separator), false);
        separator = ",";
      }
      text.append(json.isEmpty() ? "[]" : "]");
    } else if (json.isNumber()) {
      text.append(number(json));
    } else if (json.isBoolean() || json.isNull()) {
      text.append(json.asText());
    } else {
      quote(json.asText(), text);
    }
  }

  // Lone surrogates are written as escapes: all of them would become "?" in UTF-8.
  private static void quote(String value, StringBuilder text) {
    text.append('"');
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(value));
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < quoted.length()
          && Character.isLowSurrogate(quoted.charAt(i + 1))) {
        text.append(c).append(quoted.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        text.append("\\u").append(Integer.toHexString(c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  // Scientific notation, so that 1e999999999 stays short. NaN and infinities are texts to JSON.
  private static String number(JsonNode json) {
    if (json.isFloatingPointNumber()
        && !json.isBigDecimal()
        && !Double.isFinite(json.doubleValue())) {
      return json.asText();
    }
    BigDecimal value = json.decimalValue();
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
  }
}
