package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.function.Function;
import swath.sandbox.world.SandboxJson;

/**
 * Pages with the tokens {@code next:ID} and {@code prev:ID}: what follows, or precedes, an element.
 *
 * @param previous whether something precedes
 * @param next whether something follows
 */
record TokenPages<T>(
    List<T> shown, Function<T, String> id, int limit, boolean previous, boolean next) {

  static <T> TokenPages<T> of(
      SandboxRequest request, List<T> all, Function<T, String> id, int limit) {
    return of(request, all, id, limit, request.query("token").orElse(""));
  }

  static <T> TokenPages<T> of(
      SandboxRequest request, List<T> all, Function<T, String> id, int limit, String token) {
    int from = 0;
    if (!token.isEmpty()) {
      int at = indexOf(all, id, token.substring(Math.min(5, token.length())));
      if (at < 0 || !(token.startsWith("next:") || token.startsWith("prev:"))) {
        throw request.refusal(400, "The token names nothing here: " + token);
      }
      from = token.startsWith("next:") ? at + 1 : Math.max(0, at - limit);
    }
    int to = Math.min(all.size(), from + limit);
    return new TokenPages<>(all.subList(from, to), id, limit, from > 0, to < all.size());
  }

  String nextToken() {
    return "next:" + id.apply(shown.get(shown.size() - 1));
  }

  String previousToken() {
    return "prev:" + id.apply(shown.get(0));
  }

  /** Links to the neighbouring pages by GET, and to this one. */
  ArrayNode links(String url, SandboxRequest request) {
    ArrayNode links = SandboxJson.array();
    String query = "?" + QueryWriter.without(request, "token", "limit") + "limit=" + limit;
    links.add(StacJson.link("self", url, "application/json"));
    if (next) {
      links.add(StacJson.link("next", url + query + "&token=" + nextToken(), "application/json"));
    }
    if (previous && !shown.isEmpty()) {
      links.add(
          StacJson.link("prev", url + query + "&token=" + previousToken(), "application/json"));
    }
    return links;
  }

  private static <T> int indexOf(List<T> all, Function<T, String> id, String wanted) {
    for (int i = 0; i < all.size(); i++) {
      if (id.apply(all.get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
