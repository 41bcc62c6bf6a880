package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import swath.http.Json;

/** The link to the next page, as OGC's and STAC's lists have it. */
public final class NextLink {
  private NextLink() {}

  /**
   * The request for the next page; null on the last page. A link without an address is none.
   *
   * @param list the path of the list, to which a relative address is resolved
   */
  public static @Nullable PageRequest get(JsonNode page, String list) {
    JsonNode link = link(page);
    return link == null ? null : PageRequest.get(resolved(list, href(link)));
  }

  /**
   * As the other, but the link may be a POST, whose body is merged into that of the page before
   * where the link says so.
   *
   * @param asked the request for {@code page}
   */
  public static @Nullable PageRequest getOrPost(JsonNode page, String list, PageRequest asked) {
    JsonNode link = link(page);
    if (link == null || !link.path("method").asText("GET").equalsIgnoreCase("POST")) {
      return get(page, list);
    }
    ObjectNode body = Json.object();
    if (link.path("merge").asBoolean(false) && asked.body() instanceof ObjectNode before) {
      body.setAll(before);
    }
    if (link.path("body") instanceof ObjectNode more) {
      body.setAll(more);
    }
    return PageRequest.post(resolved(list, href(link)), body);
  }

  private static @Nullable JsonNode link(JsonNode page) {
    return Links.find(page, "next").orElse(null);
  }

  private static String href(JsonNode link) {
    return link.path("href").asText();
  }

  // UP42's begin with a slash; others are relative to the list, as in RFC 3986.
  private static String resolved(String list, String href) {
    if (href.startsWith("?")) {
      return list + href;
    }
    boolean isComplete = href.startsWith("/") || href.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    return isComplete ? href : list.substring(0, list.lastIndexOf('/') + 1) + href;
  }
}
