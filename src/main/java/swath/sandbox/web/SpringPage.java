package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import swath.sandbox.world.SandboxJson;

/** The envelope of UP42's older lists: Spring's page, counted from 0. */
final class SpringPage {
  private SpringPage() {}

  static ObjectNode of(ArrayNode content, int page, int size, int total) {
    int pages = (total + size - 1) / size;
    ObjectNode pageable = SandboxJson.object();
    pageable.set("sort", sort());
    pageable
        .put("pageNumber", page)
        .put("pageSize", size)
        .put("offset", (long) page * size)
        .put("paged", true)
        .put("unpaged", false);
    int shown = content.size();
    ObjectNode body = SandboxJson.object();
    body.set("content", content);
    body.set("pageable", pageable);
    body.put("totalPages", pages).put("totalElements", total).put("last", page >= pages - 1);
    body.set("sort", sort());
    return body.put("numberOfElements", shown)
        .put("first", page == 0)
        .put("size", size)
        .put("number", page)
        .put("empty", shown == 0);
  }

  private static ObjectNode sort() {
    return SandboxJson.object().put("sorted", true).put("unsorted", false).put("empty", false);
  }
}
