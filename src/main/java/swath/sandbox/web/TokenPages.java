package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import swath.sandbox.world.SandboxJson;

/**
 * Pages with the tokens {@code next:ID} and {@code prev:ID}: what follows, or precedes, an element.
 *
 * @param previous whether something precedes
 * @param next whether something follows
 */
record TokenPages<T>(
    List<T> shown, Function<T, String> id, int limit, boolean previous, boolean next) {

  /**
   * All elements in their order.
   *
   * @param removed the element that an id once named, so that a page goes on where it was; null if
   *     there never was one
   */
  record Ordered<T>(
      List<T> all,
      Function<T, String> id,
      Comparator<T> order,
      Function<String, @Nullable T> removed) {

    /** How many elements stand before the one with this id, and whether it is still there. */
    private @Nullable Place place(String wanted) {
      for (int i = 0; i < all.size(); i++) {
        if (id.apply(all.get(i)).equals(wanted)) {
          return new Place(i, i + 1);
        }
      }
      T gone = removed.apply(wanted);
      if (gone == null) {
        return null;
      }
      int before = (int) all.stream().filter(one -> order.compare(one, gone) < 0).count();
      return new Place(before, before);
    }
  }

  /** Where a page ends that precedes an element, and where one begins that follows it. */
  private record Place(int before, int after) {}

  static <T> TokenPages<T> of(
      SandboxRequest request, Ordered<T> elements, int limit, String token) {
    int from = 0;
    List<T> all = elements.all();
    if (!token.isEmpty()) {
      Place place = elements.place(token.substring(Math.min(5, token.length())));
      if (place == null || !(token.startsWith("next:") || token.startsWith("prev:"))) {
        throw request.refusal(400, "The token names nothing here: " + token);
      }
      from = token.startsWith("next:") ? place.after() : Math.max(0, place.before() - limit);
    }
    int to = Math.min(all.size(), from + limit);
    return new TokenPages<>(all.subList(from, to), elements.id(), limit, from > 0, to < all.size());
  }

  String nextToken() {
    return "next:" + id.apply(shown.get(shown.size() - 1));
  }

  String previousToken() {
    return "prev:" + id.apply(shown.get(0));
  }

  /** Links to the neighbouring pages by GET, to this one and to the root. */
  ArrayNode links(StacJson json, String path, SandboxRequest request) {
    String url = json.url(path);
    ArrayNode links = SandboxJson.array();
    String query = "?" + QueryWriter.without(request, "token", "limit") + "limit=" + limit;
    links.add(StacJson.link("self", url, "application/json"));
    links.add(StacJson.link("root", json.url("/"), "application/json"));
    if (next) {
      links.add(StacJson.link("next", url + query + "&token=" + nextToken(), "application/json"));
    }
    if (previous && !shown.isEmpty()) {
      links.add(
          StacJson.link("prev", url + query + "&token=" + previousToken(), "application/json"));
    }
    return links;
  }
}
