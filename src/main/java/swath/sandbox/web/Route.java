package swath.sandbox.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An endpoint: it refuses every query parameter that it does not name.
 *
 * @param path a template such as {@code /v2/processing/jobs/{jobId}}
 * @param parameters the query parameters that it knows; all others are refused
 * @param open whether it needs no token
 */
record Route(
    String method,
    String path,
    List<String> segments,
    ErrorFormat format,
    Set<String> parameters,
    boolean open,
    Function<SandboxRequest, SandboxResponse> handler) {

  static Route of(
      String method,
      String path,
      ErrorFormat format,
      Function<SandboxRequest, SandboxResponse> handler,
      String... query) {
    return new Route(method, path, segments(path), format, Set.of(query), false, handler);
  }

  Route withoutToken() {
    return new Route(method, path, segments, format, parameters, true, handler);
  }

  /** The path parameters, if the path is one of this route. */
  Optional<Map<String, String>> match(List<String> actual) {
    if (actual.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < actual.size(); i++) {
      String segment = segments.get(i);
      if (segment.startsWith("{") && !actual.get(i).isEmpty()) {
        found.put(segment.substring(1, segment.length() - 1), actual.get(i));
      } else if (!segment.equals(actual.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  /** Method and path, as the differences page and faults name a route. */
  String name() {
    return method + " " + path;
  }
}
