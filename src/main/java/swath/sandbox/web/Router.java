package swath.sandbox.web;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the route of a request; an unknown path or method is refused and named. */
final class Router {
  /** A route with the values of its path parameters. */
  record Match(Route route, Map<String, String> path) {}

  private final List<Route> routes;

  Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  List<Route> routes() {
    return routes;
  }

  Match find(String method, String path) {
    List<String> segments = Route.segments(path);
    List<Match> matches = routes.stream().flatMap(route -> match(route, segments)).toList();
    for (Match match : matches) {
      if (match.route().method().equals(method)) {
        return match;
      }
    }
    ErrorFormat format = ErrorFormat.of(path);
    if (matches.isEmpty()) {
      throw format.refusal(
          404, "No such path: %s. The nearest is %s.".formatted(path, nearest(segments)));
    }
    String allowed = matches.stream().map(m -> m.route().method()).collect(joining(", "));
    throw new Refusal(
        format
            .error(405, method + " is not allowed here, only " + allowed + ".")
            .with("Allow", allowed));
  }

  /** Refuses the query parameters that the route does not know. */
  void checkQuery(Route route, Map<String, List<String>> query) {
    for (String name : query.keySet()) {
      if (!route.parameters().contains(name)) {
        String known =
            route.parameters().isEmpty()
                ? "it has none"
                : "it has " + route.parameters().stream().sorted().collect(joining(", "));
        throw route
            .format()
            .refusal(
                400,
                "Unknown query parameter '%s' of %s; %s.".formatted(name, route.path(), known));
      }
    }
  }

  private static Stream<Match> match(Route route, List<String> segments) {
    return route.match(segments).map(path -> new Match(route, path)).stream();
  }

  /**
   * The route with the longest common beginning; a literal segment counts more than a parameter.
   */
  private String nearest(List<String> segments) {
    return routes.stream()
        .max(
            Comparator.comparingInt((Route route) -> common(route.segments(), segments))
                .thenComparingInt(route -> -Math.abs(route.segments().size() - segments.size())))
        .map(Route::name)
        .orElse("none");
  }

  private static int common(List<String> template, List<String> segments) {
    int score = 0;
    for (int i = 0; i < Math.min(template.size(), segments.size()); i++) {
      if (template.get(i).equals(segments.get(i))) {
        score += 2;
      } else if (template.get(i).startsWith("{")) {
        score++;
      } else {
        break;
      }
    }
    return score;
  }
}
