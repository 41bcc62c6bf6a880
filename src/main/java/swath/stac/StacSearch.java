package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import swath.http.Json;
import swath.internal.paging.PageRequest;
import swath.internal.paging.PagedList;
import swath.view.Card;
import swath.view.Viewable;

/**
 * A search over the items in storage. Immutable; it may be read many times, and asks the network
 * page by page each time it is read.
 *
 * <pre>{@code
 * for (StacItem item : stac.search().bbox(-0.2, 51.4, 0.1, 51.6).sortBy("datetime", false).limit(20)) {
 *   System.out.println(item.id());
 * }
 * }</pre>
 *
 * <p>Asset and job are sent as CQL2-JSON filters on {@code asset_id} and {@code job_id}, which UP42
 * documents as queryables.
 */
public final class StacSearch implements Iterable<StacItem>, Viewable {
  private static final int PAGE = 100;

  private final StacClient client;
  private final ObjectNode body;
  private final List<JsonNode> filters;
  private final long limit;

  private StacSearch(StacClient client, ObjectNode body, List<JsonNode> filters, long limit) {
    this.client = client;
    this.body = body;
    this.filters = filters;
    this.limit = limit;
  }

  static StacSearch over(StacClient client) {
    return new StacSearch(client, Json.object(), List.of(), Long.MAX_VALUE);
  }

  /** Only items with these ids. */
  public StacSearch ids(String... ids) {
    return with("ids", Json.of(ids));
  }

  /** Only items of these collections. */
  public StacSearch collections(String... collections) {
    return with("collections", Json.of(collections));
  }

  /** Only items of this asset. */
  public StacSearch asset(String assetId) {
    return filter(equal("asset_id", assetId));
  }

  /** Only items that this job made. */
  public StacSearch job(String jobId) {
    return filter(equal("job_id", jobId));
  }

  /** Only items that touch this box, in degrees. */
  public StacSearch bbox(double west, double south, double east, double north) {
    return with("bbox", Json.array().add(west).add(south).add(east).add(north));
  }

  /** Only items that touch this geometry, in degrees. */
  public StacSearch intersects(Geometry geometry) {
    return with("intersects", GeoJson.json(geometry));
  }

  /** Only items that touch this GeoJSON geometry. */
  public StacSearch intersects(JsonNode geometry) {
    return with("intersects", geometry);
  }

  /** Only items taken from {@code from} to {@code to}. */
  public StacSearch datetime(Instant from, Instant to) {
    return with("datetime", Json.of(from + "/" + to));
  }

  /** Only items taken at or after {@code from}. */
  public StacSearch since(Instant from) {
    return with("datetime", Json.of(from + "/.."));
  }

  /** Only items for which this CQL2-JSON expression holds, besides all other conditions. */
  public StacSearch filter(JsonNode cql2) {
    List<JsonNode> more = new ArrayList<>(filters);
    more.add(cql2);
    return new StacSearch(client, body, List.copyOf(more), limit);
  }

  /** Sorted by a property, such as {@code datetime}; a second one decides between equals. */
  public StacSearch sortBy(String property, boolean ascending) {
    ArrayNode sorting =
        body.path("sortby") instanceof ArrayNode before ? before.deepCopy() : Json.array();
    sorting.add(Json.object().put("field", property).put("direction", ascending ? "asc" : "desc"));
    return with("sortby", sorting);
  }

  /** At most that many items in all. */
  public StacSearch limit(long limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("The limit is " + limit + ", but must not be negative.");
    }
    return new StacSearch(client, body, filters, limit);
  }

  /** At most that many items a page. */
  public StacSearch pageSize(int items) {
    if (items < 1) {
      throw new IllegalArgumentException("A page has at least one item, not " + items + ".");
    }
    return with("limit", Json.of(items));
  }

  /**
   * Reads them as they are needed, from the network. Of the last 10,000 items none is given again,
   * though it may come on two pages. An error of a page is thrown where the reader comes to it.
   */
  @Override
  public Iterator<StacItem> iterator() {
    return pages().iterator();
  }

  /** As {@link #iterator()}. */
  public Stream<StacItem> stream() {
    return pages().stream();
  }

  /**
   * Reads them all, from the network. An item that comes on two pages stands once, with what was
   * read of it last.
   *
   * @throws swath.error.IncompleteListException when a later page failed, or the thread was
   *     interrupted; it carries the {@link StacItems} that came before
   */
  public StacItems list() {
    return ItemPages.all(pages());
  }

  private PagedList<StacItem> pages() {
    return ItemPages.of(client, PageRequest.post(StacClient.ROOT + "/search", body())).limit(limit);
  }

  ObjectNode body() {
    ObjectNode request = body.deepCopy();
    if (!request.has("limit")) {
      request.put("limit", Math.min(limit, PAGE));
    }
    if (!filters.isEmpty()) {
      request.set("filter", filters.size() == 1 ? filters.get(0) : and());
      request.put("filter-lang", "cql2-json");
    }
    return request;
  }

  private JsonNode and() {
    ArrayNode all = Json.array().addAll(filters);
    return Json.object().put("op", "and").set("args", all);
  }

  private StacSearch with(String name, JsonNode value) {
    ObjectNode more = body.deepCopy();
    more.set(name, value);
    return new StacSearch(client, more, filters, limit);
  }

  private static JsonNode equal(String property, String value) {
    ArrayNode args = Json.array().add(Json.object().put("property", property)).add(value);
    return Json.object().put("op", "=").set("args", args);
  }

  /** The query, without its results: they are asked for when it is read. */
  @Override
  public Card view() {
    return SearchCard.of(body, filters, limit, client.isSandbox());
  }

  @Override
  public String toString() {
    return view().text();
  }
}
