package swath;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import swath.error.IncompleteListException;
import swath.error.Up42Exception;
import swath.feature.Features;
import swath.internal.session.SharedSession;
import swath.internal.words.TimeRange;
import swath.map.MapView;
import swath.stac.Place;
import swath.stac.StacItem;
import swath.stac.StacItems;
import swath.stac.StacSearch;
import swath.view.Card;
import swath.view.Viewable;
import tech.tablesaw.api.Table;

/**
 * Which images, results or items of storage to list. Immutable; it may be read many times, and asks
 * UP42 page by page each time it is read.
 *
 * <pre>{@code
 * up42.images().in(4.2, 51.1, 4.6, 51.4).taken("2026-01-01", "2026-07-01").maxCloud(10).table();
 * for (StacItem image : up42.images().titled("Antwerp").limit(10)) {
 *   System.out.println(image.id());
 * }
 * }</pre>
 *
 * <p>Places are in degrees, longitude first. Several conditions all have to hold.
 */
public final class ItemSearch implements Iterable<StacItem>, Viewable {
  private final SharedSession shared;
  private final StacSearch search;
  private final String name;

  private ItemSearch(SharedSession shared, StacSearch search, String name) {
    this.shared = shared;
    this.search = search;
    this.name = name;
  }

  /** All items, the newest first. */
  static ItemSearch items(SharedSession shared) {
    return new ItemSearch(shared, shared.stac().search().sortBy("datetime", false), "Items");
  }

  static ItemSearch images(SharedSession shared) {
    ItemSearch all = items(shared);
    return new ItemSearch(shared, all.search.images(), "Images");
  }

  static ItemSearch results(SharedSession shared) {
    ItemSearch all = items(shared);
    return new ItemSearch(shared, all.search.results(), "Results");
  }

  private ItemSearch with(UnaryOperator<StacSearch> change) {
    return new ItemSearch(shared, change.apply(search), name);
  }

  /**
   * Only what touches this box. One that crosses the 180th meridian has a west greater than its
   * east.
   *
   * @throws swath.error.Up42Exception when the numbers are out of range, as swapped ones are
   */
  public ItemSearch in(double west, double south, double east, double north) {
    return with(s -> s.bbox(west, south, east, north));
  }

  /** Only what touches this circle. */
  public ItemSearch in(double longitude, double latitude, double kilometres) {
    return in(Place.around(longitude, latitude, kilometres));
  }

  /** Only what touches this geometry. */
  public ItemSearch in(Geometry place) {
    return with(s -> s.intersects(place));
  }

  /**
   * Only what touches this place.
   *
   * @param place GeoJSON, WKT, or the path of a file of it; {@code ~} is the home
   */
  public ItemSearch in(String place) {
    return in(Place.of(place));
  }

  /** Only what touches the place in this file of GeoJSON or WKT. */
  public ItemSearch in(Path file) {
    return in(Place.of(file));
  }

  /** Only what was taken from then, inclusive, to then. */
  public ItemSearch taken(Instant from, Instant to) {
    return with(s -> s.datetime(from, to));
  }

  /** Only what was taken on these days or between, in UTC. */
  public ItemSearch taken(LocalDate first, LocalDate last) {
    return taken(
        first.atStartOfDay(ZoneOffset.UTC).toInstant(),
        last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1));
  }

  /**
   * Only what was taken from the begin of the first time to the end of the second, in UTC: {@code
   * taken("2026-06-01", "2026-06-30")}, {@code taken("2026-05", "2026-06")}.
   *
   * @throws IllegalArgumentException if one is no time; the message says what is nearest
   */
  public ItemSearch taken(String first, String last) {
    Instant end = TimeRange.of(last, ZoneOffset.UTC).end();
    return taken(TimeRange.of(first, ZoneOffset.UTC).begin(), end.minusNanos(1));
  }

  /** Only what was taken then or later. */
  public ItemSearch since(Instant from) {
    return with(s -> s.since(from));
  }

  /** Only what was taken on that day or later, in UTC. */
  public ItemSearch since(LocalDate day) {
    return since(TimeRange.of(day, ZoneOffset.UTC).begin());
  }

  /**
   * Only what was taken then or later.
   *
   * @param time a day, a month, a year or a moment, in UTC: {@code "2026-06-01"}
   * @throws IllegalArgumentException if it is none; the message says what is nearest
   */
  public ItemSearch since(String time) {
    return since(TimeRange.of(time, ZoneOffset.UTC).begin());
  }

  /** Only items whose title has this text; capitals count. */
  public ItemSearch titled(String part) {
    return with(s -> s.titled(part));
  }

  /** Only items of which a tag has this text, whatever its capitals. */
  public ItemSearch tagged(String part) {
    return with(s -> s.tagged(part));
  }

  /** Only items of these STAC collections: what one order or one job brought. */
  public ItemSearch collection(String... collectionIds) {
    return with(s -> s.collections(collectionIds));
  }

  /** Only items that this order brought. */
  public ItemSearch order(String orderId) {
    return with(s -> s.order(orderId));
  }

  /** Only items of this data product. */
  public ItemSearch product(String productId) {
    return with(s -> s.product(productId));
  }

  /** Only items of this asset. */
  public ItemSearch asset(String assetId) {
    return with(s -> s.asset(assetId));
  }

  /** Only items that this job made. */
  public ItemSearch job(String jobId) {
    return with(s -> s.job(jobId));
  }

  /** Only items with these ids. */
  public ItemSearch ids(String... itemIds) {
    return with(s -> s.ids(itemIds));
  }

  /** Only items with at most that many percent of clouds; those that do not tell are left out. */
  public ItemSearch maxCloud(double percent) {
    return with(s -> s.maxCloud(percent));
  }

  /** Only items whose pixels are at most that many metres; those that do not tell are left out. */
  public ItemSearch maxResolution(double metres) {
    return with(s -> s.maxResolution(metres));
  }

  /** Only items for which this CQL2-JSON expression holds, besides all other conditions. */
  public ItemSearch filter(JsonNode cql2) {
    return with(s -> s.filter(cql2));
  }

  /** At most that many. */
  public ItemSearch limit(long items) {
    return with(s -> s.limit(items));
  }

  /** That many a request; 100 by default. */
  public ItemSearch pageSize(int items) {
    return with(s -> s.pageSize(items));
  }

  /** Reads them as they are needed; an error of a page is thrown where the reader comes to it. */
  @Override
  public Iterator<StacItem> iterator() {
    return search.iterator();
  }

  /** As {@link #iterator()}. */
  public Stream<StacItem> stream() {
    return search.stream();
  }

  /**
   * Asks for them all.
   *
   * @throws IncompleteListException when a later page failed, or the cell was stopped; it carries
   *     the {@link ItemList} that came before
   */
  public ItemList list() {
    try {
      return list(search.list());
    } catch (IncompleteListException e) {
      if (e.partialResult() instanceof StacItems before
          && e.getCause() instanceof Up42Exception cause) {
        throw new IncompleteListException(list(before), before.size(), "items", cause);
      }
      throw e;
    }
  }

  private ItemList list(StacItems items) {
    return new ItemList(items, name, shared.isSandbox());
  }

  /** Asks for them all, as a Tablesaw table; errors as those of {@link #list()}. */
  public Table table() {
    return list().table();
  }

  /** Asks for them all, and for thumbnails of the first twelve. */
  public ItemList preview() {
    return list().preview();
  }

  /**
   * What their GeoJSON files hold: a list for which the items are listed when it is needed first.
   */
  public Features features() {
    return search.features(name);
  }

  /** Asks for them all, and draws where they lie: {@link ItemList#map()}. */
  public MapView map() {
    return list().map();
  }

  /** What it will ask for. */
  @Override
  public Card view() {
    return search.view();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
