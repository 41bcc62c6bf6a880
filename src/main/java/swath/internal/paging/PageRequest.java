package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import swath.http.HttpClient;
import swath.http.Query;

/**
 * What asks for one page. Immutable as long as its body is left alone.
 *
 * @param href a path, or an absolute address on the session's own host
 * @param query parameters besides those of {@code href}
 * @param body what is posted; null for a GET
 * @param isPoll whether it is sent once: for those that ask again anyway
 */
public record PageRequest(String href, Query query, @Nullable JsonNode body, boolean isPoll) {
  /** A GET. */
  public static PageRequest get(String href) {
    return get(href, Query.none());
  }

  /** A GET with parameters. */
  public static PageRequest get(String href, Query query) {
    return new PageRequest(href, query, null, false);
  }

  /** A GET with parameters that is sent once. */
  public static PageRequest poll(String href, Query query) {
    return new PageRequest(href, query, null, true);
  }

  /** A POST that changes nothing. */
  public static PageRequest post(String href, JsonNode body) {
    return new PageRequest(href, Query.none(), body, false);
  }

  JsonNode send(HttpClient http) {
    if (body != null) {
      return http.ask(href, body).json();
    }
    return (isPoll ? http.poll(href, query) : http.get(href, query)).json();
  }

  /**
   * What two requests for the same page have in common.
   *
   * @throws swath.error.Up42Exception when it is on another host than the session's
   */
  String address(HttpClient http) {
    String url = http.address(href, query);
    return body == null ? url : url + "\n" + body;
  }
}
