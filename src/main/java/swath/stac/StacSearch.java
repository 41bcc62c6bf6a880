package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import swath.feature.Features;
import swath.http.Json;
import swath.internal.geo.Degrees;
import swath.internal.geo.GeoJson;
import swath.internal.paging.PageRequest;
import swath.internal.paging.PagedList;
import swath.view.Card;
import swath.view.Lenient;
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
  private final Kept kept;
  private final long limit;

  private StacSearch(
      StacClient client, ObjectNode body, List<JsonNode> filters, Kept kept, long limit) {
    this.client = client;
    this.body = body;
    this.filters = filters;
    this.kept = kept;
    this.limit = limit;
  }

  /** What is kept of the items that UP42 lists, where it has no filter for that. */
  record Kept(String noun, List<String> tags) {
    static final Kept ALL = new Kept("items", List.of());

    String heading() {
      return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    }

    boolean isAll() {
      return equals(ALL);
    }

    boolean has(StacItem item) {
      boolean isResult = Lenient.or(Optional.<String>empty(), item::jobId).isPresent();
      boolean isOfKind =
          noun.equals(ALL.noun) || isResult == noun.equals("results"); // the third is "images"
      List<String> its = Lenient.or(List.of(), item::tags);
      return isOfKind && tags.stream().allMatch(part -> its.stream().anyMatch(has(part)));
    }

    private static Predicate<String> has(String part) {
      return tag -> tag.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
  }

  static StacSearch over(StacClient client) {
    return new StacSearch(client, Json.object(), List.of(), Kept.ALL, Long.MAX_VALUE);
  }

  /**
   * Only what can be processed: no results of jobs, which no process takes. UP42 has no such
   * filter, so results are read and left out.
   */
  public StacSearch images() {
    return kept(new Kept("images", kept.tags));
  }

  /** Only what jobs made. */
  public StacSearch results() {
    return kept(new Kept("results", kept.tags));
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

  /** Only items whose title has this text; capitals count. */
  public StacSearch titled(String part) {
    return filter(comparison("a_contains", "title", part));
  }

  /**
   * Only items of which a tag has this text, whatever its capitals. UP42 compares whole tags only,
   * so other items are read and left out.
   */
  public StacSearch tagged(String part) {
    List<String> more = new ArrayList<>(kept.tags);
    more.add(part);
    return kept(new Kept(kept.noun, List.copyOf(more)));
  }

  /** Only items that this order brought. */
  public StacSearch order(String orderId) {
    return filter(equal("up42-order:id", orderId));
  }

  /** Only items of this data product. */
  public StacSearch product(String productId) {
    return filter(equal("up42-product:product_id", productId));
  }

  /** Only items with at most that many percent of clouds; those that do not tell are left out. */
  public StacSearch maxCloud(double percent) {
    return filter(atMost("eo:cloud_cover", percent));
  }

  /**
   * Only items whose pixels are at most that many metres; those that do not tell are left out.
   *
   * @param metres the ground sample distance: smaller is finer
   */
  public StacSearch maxResolution(double metres) {
    return filter(atMost("gsd", metres));
  }

  /** Only items that touch this box, in degrees. */
  public StacSearch bbox(double west, double south, double east, double north) {
    Degrees.check(west, south, east, north);
    return with("bbox", Json.array().add(west).add(south).add(east).add(north));
  }

  /** Only items that touch this geometry, in degrees. */
  public StacSearch intersects(Geometry geometry) {
    Degrees.check(geometry);
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
    return new StacSearch(client, body, List.copyOf(more), kept, limit);
  }

  private StacSearch kept(Kept more) {
    return new StacSearch(client, body, filters, more, limit);
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
    return new StacSearch(client, body, filters, kept, limit);
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

  /** What the GeoJSON files of all of them hold; the items are listed when it is needed first. */
  public Features features(String title) {
    return ItemFeatures.of(title, client.isSandbox(), this::list);
  }

  private PagedList<StacItem> pages() {
    PagedList<StacItem> all =
        ItemPages.of(client, PageRequest.post(StacClient.ROOT + "/search", body()));
    return (kept.isAll() ? all : all.filter(kept::has)).limit(limit);
  }

  ObjectNode body() {
    ObjectNode request = body.deepCopy();
    if (!request.has("limit")) {
      request.put("limit", kept.isAll() ? Math.min(limit, PAGE) : PAGE);
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
    return new StacSearch(client, more, filters, kept, limit);
  }

  private static JsonNode equal(String property, String value) {
    return comparison("=", property, value);
  }

  private static JsonNode comparison(String op, String property, String value) {
    ArrayNode args = Json.array().add(Json.object().put("property", property)).add(value);
    return Json.object().put("op", op).set("args", args);
  }

  private static JsonNode atMost(String property, double value) {
    if (!(value >= 0)) {
      throw new IllegalArgumentException("At most " + value + " is none: give 0 or more.");
    }
    ArrayNode args = Json.array().add(Json.object().put("property", property)).add(value);
    return Json.object().put("op", "<=").set("args", args);
  }

  /** The query, without its results: they are asked for when it is read. */
  @Override
  public Card view() {
    return SearchCard.of(body, filters, kept, limit, client.isSandbox());
  }

  @Override
  public String toString() {
    return view().text();
  }
}
