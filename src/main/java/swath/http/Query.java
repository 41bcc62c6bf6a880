package swath.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters behind a URL's question mark, in order. Immutable.
 *
 * <pre>{@code
 * Query.none().with("limit", 50).with("status", List.of("running", "failed")); // limit=50&status=running%2Cfailed
 * }</pre>
 */
public record Query(List<Parameter> parameters) {
  /** One parameter, not yet encoded. */
  public record Parameter(String name, String value) {}

  private static final Query NONE = new Query(List.of());

  /** Takes a copy. */
  public Query {
    parameters = List.copyOf(parameters);
  }

  /** No parameters. */
  public static Query none() {
    return NONE;
  }

  /** A copy with one more parameter; the same when {@code value} is null. */
  public Query with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(name, value.toString()));
    return new Query(more);
  }

  /** The number that a parameter has; 0 where it has none. */
  public int number(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .mapToInt(parameter -> Integer.parseInt(parameter.value()))
        .findFirst()
        .orElse(0);
  }

  /** A copy with the values joined by commas; the same when there are none. */
  public Query withJoined(String name, Collection<String> values) {
    return values.isEmpty() ? this : with(name, String.join(",", values));
  }
}
