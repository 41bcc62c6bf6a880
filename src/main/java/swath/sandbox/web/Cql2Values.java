package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import swath.sandbox.world.StoredItem;

/** The values that a CQL2-JSON filter compares: properties, literals, and sums of numbers. */
final class Cql2Values {
  /** What an expression is for an item: text, number, truth value, instant or list; or nothing. */
  interface Value {
    @Nullable Object of(StoredItem item);
  }

  private final SandboxRequest request;

  Cql2Values(SandboxRequest request) {
    this.request = request;
  }

  Value read(JsonNode node) {
    if (node.has("property")) {
      Function<StoredItem, @Nullable Object> property = property(node.path("property").asText());
      return property::apply;
    }
    if (node.has("op")) {
      return sum(node.path("op").asText(), node.path("args"));
    }
    Object literal = literal(node);
    return item -> literal;
  }

  private Function<StoredItem, @Nullable Object> property(String name) {
    Function<StoredItem, @Nullable Object> property = Queryable.of(name);
    if (property == null) {
      throw request.refusal(
          400, "'%s' cannot be searched by; queryables are %s.".formatted(name, Queryable.names()));
    }
    return property;
  }

  private Value sum(String op, JsonNode args) {
    if (!List.of("+", "-", "*", "/").contains(op)) {
      throw request.refusal(400, "'" + op + "' gives no value to compare; +, -, *, / do.");
    }
    if (!args.isArray() || args.size() != 2) {
      throw request.refusal(400, "'" + op + "' takes two numbers: " + args);
    }
    Value left = read(args.get(0));
    Value right = read(args.get(1));
    return item -> {
      if (left.of(item) instanceof Double a && right.of(item) instanceof Double b) {
        return switch (op) {
          case "+" -> a + b;
          case "-" -> a - b;
          case "*" -> a * b;
          default -> a / b;
        };
      }
      return null;
    };
  }

  private Object literal(JsonNode node) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    if (node.isTextual()) {
      return node.asText();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.path("timestamp").isTextual()) {
      return instant(node.path("timestamp").asText());
    }
    throw request.refusal(400, "A literal is a text, a number or a timestamp, not " + node);
  }

  private Instant instant(String text) {
    return SearchTimes.instant(request, text);
  }

  /** Lists (tags) equal a text that they contain. */
  boolean equal(Object a, Object b) {
    if (a instanceof List<?> list) {
      return list.contains(b);
    }
    if (b instanceof List<?> list) {
      return list.contains(a);
    }
    return a.getClass() == b.getClass() || isTime(a, b) ? order(a, b) == 0 : false;
  }

  /** Compares two values of one kind; two of different kinds are refused. */
  int order(Object a, Object b) {
    if (a instanceof Instant instant && b instanceof String text) {
      return instant.compareTo(instant(text));
    }
    if (a instanceof String text && b instanceof Instant instant) {
      return instant(text).compareTo(instant);
    }
    if (a.getClass() != b.getClass() || a instanceof List) {
      throw request.refusal(400, "%s and %s cannot be compared.".formatted(a, b));
    }
    return Queryable.compare(a, b);
  }

  private static boolean isTime(Object a, Object b) {
    return (a instanceof Instant && b instanceof String)
        || (a instanceof String && b instanceof Instant);
  }
}
