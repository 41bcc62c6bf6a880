package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import swath.error.Up42Exception;
import swath.view.Sanitizer;

/**
 * The fields of one JSON object, read when asked for. A field that is missing or malformed is an
 * error of that one question, with its JSON path.
 *
 * <pre>{@code
 * JsonFields.of(json, "job").text("processID");
 * // Up42Exception: The job's $.processID is missing.
 * }</pre>
 *
 * <p>JSON's null counts as absent. Immutable as long as the JSON is left alone.
 */
public final class JsonFields {
  private static final int LONGEST = 80;

  private final JsonNode json;
  private final String noun;
  private final String path;

  private JsonFields(JsonNode json, String noun, String path) {
    this.json = json;
    this.noun = noun;
    this.path = path;
  }

  /** The fields of {@code json}, which errors call by {@code noun}. */
  public static JsonFields of(JsonNode json, String noun) {
    return new JsonFields(json, noun, "$");
  }

  /** The object itself. */
  public JsonNode json() {
    return json;
  }

  /** A text that must be there. */
  public String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  /** A text, or empty where it is absent. */
  public Optional<String> optionalText(String name) {
    return present(name)
        .map(
            value -> {
              if (!value.isTextual()) {
                throw malformed(name, "a text");
              }
              return value.textValue();
            });
  }

  /** An instant that must be there. */
  public Instant instant(String name) {
    return optionalInstant(name).orElseThrow(() -> missing(name));
  }

  /** An instant, or empty where it is absent. */
  public Optional<Instant> optionalInstant(String name) {
    return optionalText(name)
        .map(
            text -> {
              try {
                return Timestamps.parse(text);
              } catch (DateTimeException e) {
                throw new Up42Exception(malformedText(name, "an RFC 3339 timestamp"), e);
              }
            });
  }

  /** A number that must be there. */
  public BigDecimal decimal(String name) {
    return optionalDecimal(name).orElseThrow(() -> missing(name));
  }

  /** A number, or empty where it is absent. */
  public Optional<BigDecimal> optionalDecimal(String name) {
    return present(name)
        .map(
            value -> {
              if (!value.isNumber() || !finite(value)) {
                throw malformed(name, "a number");
              }
              return value.decimalValue();
            });
  }

  /** A double, or empty where it is absent. */
  public OptionalDouble optionalDouble(String name) {
    return optionalDecimal(name)
        .map(value -> OptionalDouble.of(value.doubleValue()))
        .orElseGet(OptionalDouble::empty);
  }

  /** A whole number that must be there. */
  public int integer(String name) {
    return optionalInteger(name).orElseThrow(() -> missing(name));
  }

  /** A whole number, or empty where it is absent. */
  public OptionalInt optionalInteger(String name) {
    Optional<BigDecimal> value = optionalDecimal(name);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    BigDecimal number = value.get();
    // Limits first: intValueExact of 1e999999999 would expand all its digits.
    if (number.precision() - number.scale() > 11 || number.scale() > 1_000) {
      throw malformed(name, "a whole number");
    }
    try {
      return OptionalInt.of(number.intValueExact());
    } catch (ArithmeticException e) {
      throw malformed(name, "a whole number");
    }
  }

  /** A truth value that must be there. */
  public boolean flag(String name) {
    JsonNode value = present(name).orElseThrow(() -> missing(name));
    if (!value.isBoolean()) {
      throw malformed(name, "true or false");
    }
    return value.booleanValue();
  }

  /** The member as it is; a missing node where it is absent. */
  public JsonNode node(String name) {
    return json.path(name);
  }

  /** The fields of an object within, or empty where it is absent. */
  public Optional<JsonFields> child(String name) {
    return present(name)
        .map(
            value -> {
              if (!value.isObject()) {
                throw malformed(name, "an object");
              }
              return new JsonFields(value, noun, path + "." + name);
            });
  }

  /** The fields of an object within that must be there. */
  public JsonFields object(String name) {
    return child(name).orElseThrow(() -> missing(name));
  }

  /** The fields of each object of a list within; an empty list where it is absent. */
  public List<JsonFields> children(String name) {
    List<JsonFields> children = new ArrayList<>();
    for (JsonNode value : elements(name)) {
      String where = path + "." + name + "[" + children.size() + "]";
      if (!value.isObject()) {
        throw new Up42Exception("The " + noun + "'s " + where + " is not an object.");
      }
      children.add(new JsonFields(value, noun, where));
    }
    return List.copyOf(children);
  }

  /** The texts of a list within, or one text alone; an empty list where it is absent. */
  public List<String> texts(String name) {
    if (json.path(name).isTextual()) {
      return List.of(json.path(name).textValue());
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode value : elements(name)) {
      if (!value.isTextual()) {
        throw malformed(name, "a list of texts");
      }
      texts.add(value.textValue());
    }
    return List.copyOf(texts);
  }

  private List<JsonNode> elements(String name) {
    List<JsonNode> elements = new ArrayList<>();
    present(name)
        .ifPresent(
            value -> {
              if (!value.isArray()) {
                throw malformed(name, "a list");
              }
              value.forEach(elements::add);
            });
    return elements;
  }

  private static boolean finite(JsonNode number) {
    return !number.isFloatingPointNumber()
        || number.isBigDecimal()
        || Double.isFinite(number.doubleValue());
  }

  private Optional<JsonNode> present(String name) {
    JsonNode value = json.path(name);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  private Up42Exception missing(String name) {
    return new Up42Exception("The " + noun + "'s " + path + "." + name + " is missing.");
  }

  private Up42Exception malformed(String name, String expected) {
    return new Up42Exception(malformedText(name, expected));
  }

  private String malformedText(String name, String expected) {
    return "The "
        + noun
        + "'s "
        + path
        + "."
        + name
        + " is not "
        + expected
        + ": "
        + Sanitizer.line(Redaction.of(json.path(name).toString()), LONGEST);
  }
}
