package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import swath.sandbox.world.StoredItem;

/** CQL2-JSON as far as the sandbox speaks it: comparisons, {@code and}, {@code in}. */
final class Cql2 {
  private final SandboxRequest request;

  Cql2(SandboxRequest request) {
    this.request = request;
  }

  Predicate<StoredItem> read(JsonNode filter) {
    String op = filter.path("op").asText();
    JsonNode args = filter.path("args");
    return switch (op) {
      case "and" -> {
        if (!args.isArray() || args.isEmpty()) {
          throw request.refusal(400, "'and' takes a list of expressions: " + filter);
        }
        List<Predicate<StoredItem>> parts = new ArrayList<>();
        args.forEach(arg -> parts.add(read(arg)));
        yield item -> parts.stream().allMatch(part -> part.test(item));
      }
      case "=", "<>", "<", "<=", ">", ">=" -> compare(op, args);
      case "in" -> in(args);
      case "" -> throw request.refusal(400, "A CQL2-JSON filter has 'op' and 'args': " + filter);
      default ->
          throw request.refusal(
              400,
              "The sandbox does not know the CQL2 operator '"
                  + op
                  + "'; it knows =, <>, <, <=, >, >=, and, in.");
    };
  }

  private Predicate<StoredItem> compare(String op, JsonNode args) {
    if (args.size() != 2) {
      throw request.refusal(400, "'" + op + "' compares two things: " + args);
    }
    Function<StoredItem, @Nullable Object> property = property(args.get(0));
    Object literal = literal(args.get(1));
    if (op.equals("=")) {
      return item -> equal(property.apply(item), literal);
    }
    if (op.equals("<>")) {
      return item -> property.apply(item) != null && !equal(property.apply(item), literal);
    }
    return item -> {
      Object value = property.apply(item);
      if (value == null || value.getClass() != literal.getClass()) {
        return false;
      }
      int order = Queryable.compare(value, literal);
      return switch (op) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    };
  }

  private Predicate<StoredItem> in(JsonNode args) {
    if (args.size() != 2 || !args.get(1).isArray()) {
      throw request.refusal(400, "'in' takes a property and a list: " + args);
    }
    Function<StoredItem, @Nullable Object> property = property(args.get(0));
    List<Object> literals = new ArrayList<>();
    args.get(1).forEach(value -> literals.add(literal(value)));
    return item -> literals.stream().anyMatch(literal -> equal(property.apply(item), literal));
  }

  private Function<StoredItem, @Nullable Object> property(JsonNode node) {
    String name = node.path("property").asText();
    Function<StoredItem, @Nullable Object> property = Queryable.of(name);
    if (property == null) {
      throw request.refusal(
          400, "'%s' cannot be searched by; queryables are %s.".formatted(name, Queryable.names()));
    }
    return property;
  }

  private Object literal(JsonNode node) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    if (node.isTextual()) {
      return node.asText();
    }
    if (node.path("timestamp").isTextual()) {
      return node.path("timestamp").asText();
    }
    throw request.refusal(400, "A literal is a text, a number or a timestamp, not " + node);
  }

  /** Lists (tags) equal a text that they contain. */
  private static boolean equal(@Nullable Object value, Object literal) {
    return value instanceof List<?> list ? list.contains(literal) : literal.equals(value);
  }
}
