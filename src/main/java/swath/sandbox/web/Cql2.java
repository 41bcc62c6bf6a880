package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import swath.sandbox.world.StoredItem;

/**
 * CQL2-JSON as far as UP42 documents it: comparisons of values, {@code and}, {@code or}, {@code
 * not}, {@code a_contains}, {@code a_overlaps}; and {@code in}, {@code <>} of the standard. Any
 * other operator is refused by name.
 */
final class Cql2 {
  private static final Set<String> COMPARISONS = Set.of("=", "!=", "<>", "<", "<=", ">", ">=");

  private final SandboxRequest request;
  private final Cql2Values values;

  Cql2(SandboxRequest request) {
    this.request = request;
    this.values = new Cql2Values(request);
  }

  Predicate<StoredItem> read(JsonNode filter) {
    String op = filter.path("op").asText();
    JsonNode args = filter.path("args");
    if (COMPARISONS.contains(op)) {
      return compare(op, two(op, args));
    }
    return switch (op) {
      case "and" -> all(op, args).stream().reduce(item -> true, Predicate::and);
      case "or" -> all(op, args).stream().reduce(item -> false, Predicate::or);
      case "not" -> not(args);
      case "in" -> in(two(op, args));
      case "a_contains", "a_overlaps" -> array(op, two(op, args));
      case "" -> throw request.refusal(400, "A CQL2-JSON filter has 'op' and 'args': " + filter);
      default ->
          throw request.refusal(
              400,
              "The sandbox does not know the CQL2 operator '"
                  + op
                  + "'; it knows =, !=, <>, <, <=, >, >=, +, -, *, /, and, or, not, in, a_contains,"
                  + " a_overlaps.");
    };
  }

  private List<Predicate<StoredItem>> all(String op, JsonNode args) {
    if (!args.isArray() || args.isEmpty()) {
      throw request.refusal(400, "'" + op + "' takes a list of expressions: " + args);
    }
    List<Predicate<StoredItem>> parts = new ArrayList<>();
    args.forEach(arg -> parts.add(read(arg)));
    return parts;
  }

  private Predicate<StoredItem> not(JsonNode args) {
    if (args.size() != 1) {
      throw request.refusal(400, "'not' takes one expression: " + args);
    }
    return read(args.get(0)).negate();
  }

  private JsonNode two(String op, JsonNode args) {
    if (!args.isArray() || args.size() != 2) {
      throw request.refusal(400, "'" + op + "' takes two things: " + args);
    }
    return args;
  }

  /** A value that is missing fits no comparison. */
  private Predicate<StoredItem> compare(String op, JsonNode args) {
    Cql2Values.Value left = values.read(args.get(0));
    Cql2Values.Value right = values.read(args.get(1));
    return item -> {
      Object a = left.of(item);
      Object b = right.of(item);
      if (a == null || b == null) {
        return false;
      }
      return switch (op) {
        case "=" -> values.equal(a, b);
        case "!=", "<>" -> !values.equal(a, b);
        case "<" -> values.order(a, b) < 0;
        case "<=" -> values.order(a, b) <= 0;
        case ">" -> values.order(a, b) > 0;
        default -> values.order(a, b) >= 0;
      };
    };
  }

  private Predicate<StoredItem> in(JsonNode args) {
    if (!args.get(1).isArray()) {
      throw request.refusal(400, "'in' takes a property and a list: " + args);
    }
    Cql2Values.Value value = values.read(args.get(0));
    List<Cql2Values.Value> wanted = new ArrayList<>();
    args.get(1).forEach(literal -> wanted.add(values.read(literal)));
    return item -> {
      Object found = value.of(item);
      return found != null
          && wanted.stream().map(literal -> literal.of(item)).anyMatch(w -> same(found, w));
    };
  }

  private boolean same(Object found, @Nullable Object wanted) {
    return wanted != null && values.equal(found, wanted);
  }

  /** UP42's own notebooks also ask whether a text, a title, contains another. */
  private Predicate<StoredItem> array(String op, JsonNode args) {
    Cql2Values.Value value = values.read(args.get(0));
    List<String> wanted = new ArrayList<>();
    for (JsonNode text : args.get(1).isArray() ? args.get(1) : List.of(args.get(1))) {
      if (!text.isTextual()) {
        throw request.refusal(400, "'" + op + "' looks for texts, not for " + text);
      }
      wanted.add(text.asText());
    }
    return item -> {
      Object found = value.of(item);
      return found != null
          && (op.equals("a_contains")
              ? wanted.stream().allMatch(text -> contains(found, text))
              : wanted.stream().anyMatch(text -> contains(found, text)));
    };
  }

  private static boolean contains(Object value, String text) {
    return value instanceof List<?> list ? list.contains(text) : value.toString().contains(text);
  }
}
