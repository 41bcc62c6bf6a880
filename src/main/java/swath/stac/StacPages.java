package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.http.Json;

/**
 * Items page by page: a page is asked for when the reader comes to it. {@code next} is a GET, or a
 * POST of a body that may be merged into the one before.
 */
final class StacPages implements Iterator<StacItem> {
  private final StacClient api;
  private final Deque<StacItem> ready = new ArrayDeque<>();
  private @Nullable Supplier<JsonNode> next;
  private @Nullable JsonNode body;
  private @Nullable String asked;

  private StacPages(StacClient api) {
    this.api = api;
  }

  static StacPages startingAt(StacClient api, String href) {
    StacPages pages = new StacPages(api);
    pages.asked = href;
    pages.next = () -> api.get(href);
    return pages;
  }

  static StacPages searching(StacClient api, ObjectNode body) {
    StacPages pages = new StacPages(api);
    String href = StacClient.ROOT + "/search";
    pages.body = body;
    pages.asked = href + body;
    pages.next = () -> api.ask(href, body);
    return pages;
  }

  List<StacItem> list() {
    List<StacItem> all = new ArrayList<>();
    forEachRemaining(all::add);
    return all;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && next != null) {
      JsonNode page = next.get();
      next = following(page);
      StacClient.features(page).forEach(json -> ready.add(new StacItem(api, json)));
    }
    return !ready.isEmpty();
  }

  @Override
  public StacItem next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.removeFirst();
  }

  private @Nullable Supplier<JsonNode> following(JsonNode page) {
    Optional<JsonNode> link = StacLinks.link(page, "next");
    if (link.isEmpty()) {
      return null;
    }
    String href = link.get().path("href").textValue();
    if (!link.get().path("method").asText("GET").equalsIgnoreCase("POST")) {
      return turned(href, () -> api.get(href));
    }
    ObjectNode merged = Json.object();
    if (link.get().path("merge").asBoolean(false) && body instanceof ObjectNode before) {
      merged.setAll(before);
    }
    if (link.get().path("body") instanceof ObjectNode more) {
      merged.setAll(more);
    }
    body = merged;
    return turned(href + merged, () -> api.ask(href, merged));
  }

  // A server whose next page is the page itself would be asked for ever.
  private Supplier<JsonNode> turned(String where, Supplier<JsonNode> page) {
    if (where.equals(asked)) {
      throw new Up42Exception("The list of items names the same page as its next one.");
    }
    asked = where;
    return page;
  }
}
