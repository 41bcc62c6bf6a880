package swath.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import swath.error.Up42Exception;

/**
 * The wire's JSON: decimals are kept exact, unknown fields too.
 *
 * <pre>{@code
 * JsonNode inputs = Json.of(Map.of("title", "Trees", "item", url));
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(200).build())
          // Services in Python write NaN and Infinity; only the field that has one is spoilt.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /** An empty object to be filled. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** An empty list to be filled. */
  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /**
   * A tree of plain values: maps, lists, texts, numbers, truth values, nulls, trees; as it would
   * come back from the wire.
   */
  public static JsonNode of(Object value) {
    JsonNode tree = MAPPER.valueToTree(value);
    return read(write(tree)).orElse(tree);
  }

  /** Whether two trees say the same: numbers by their value, members in any order. */
  public static boolean same(JsonNode one, JsonNode other) {
    return one.equals(
        (a, b) -> {
          if (a.equals(b)) {
            return 0;
          }
          return a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : 1;
        },
        other);
  }

  /**
   * The tree of a JSON text.
   *
   * @throws Up42Exception when the text is no JSON
   */
  public static JsonNode parse(String text) {
    try {
      return tree(FACTORY.createParser(text.startsWith("\ufeff") ? text.substring(1) : text));
    } catch (JsonProcessingException e) {
      throw new Up42Exception("This is no JSON: " + Redaction.of(e.getOriginalMessage()));
    } catch (IOException | NumberFormatException e) {
      throw new Up42Exception("This is no JSON: a number in it is out of range.", e);
    }
  }

  static Optional<JsonNode> read(byte[] bytes) {
    try {
      return Optional.of(tree(FACTORY.createParser(bytes)));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Where the text of a JSON file breaks off: line and column, from 1; empty where it is JSON. */
  static Optional<String> flaw(byte[] bytes) {
    try {
      MAPPER.readTree(bytes);
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of(
          "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr());
    } catch (IOException | NumberFormatException e) {
      return Optional.of("a number");
    }
  }

  private static JsonNode tree(JsonParser parser) throws IOException {
    try (JsonParser lenient = new LenientNumbers(parser)) {
      JsonNode tree = MAPPER.reader().readTree(lenient);
      return tree == null ? MissingNode.getInstance() : tree;
    }
  }

  /** A number that Java can't hold becomes NaN: it spoils its own field, not the whole answer. */
  private static final class LenientNumbers extends JsonParserDelegate {
    LenientNumbers(JsonParser parser) {
      super(parser);
    }

    @Override
    public boolean isNaN() throws IOException {
      return super.isNaN() || !isDecimal();
    }

    @Override
    public double getDoubleValue() throws IOException {
      return super.isNaN() || isDecimal() ? super.getDoubleValue() : Double.NaN;
    }

    private boolean isDecimal() throws IOException {
      try {
        return super.getDecimalValue() != null;
      } catch (JsonProcessingException | NumberFormatException | ArithmeticException e) {
        return false;
      }
    }
  }

  static byte[] write(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This tree can't be written as JSON.", e);
    }
  }
}
