package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import swath.error.Up42Exception;
import swath.http.HttpClient;
import swath.http.Progress;
import swath.internal.paging.ListKind;
import swath.internal.paging.Listing;
import swath.internal.paging.NextLink;
import swath.internal.paging.Page;
import swath.internal.paging.PageRequest;
import swath.internal.paging.PagedList;

/**
 * UP42's storage: assets, and the STAC items and collections that describe them.
 *
 * <pre>{@code
 * var stac = new StacApi(http);
 * StacItem item = stac.asset("68567134-27ad-7bd7-4b65-d61adb11fc78").stacItems().get(0);
 * }</pre>
 *
 * <p>Thread-safe. A refusal is an {@link swath.error.ApiException}, no answer a {@link
 * swath.error.ServiceUnreachableException}.
 */
public final class StacApi {
  static final String ROOT = "/v2/assets/stac";
  static final String COLLECTIONS = ROOT + "/collections";
  static final String ASSETS = "/v2/assets";

  private final HttpClient http;

  /** The storage, reached through {@code http}. */
  public StacApi(HttpClient http) {
    this.http = http;
  }

  HttpClient http() {
    return http;
  }

  /** A new progress, shown where the session shows such things. */
  Progress progress() {
    return http.options().progress().get();
  }

  /** Whether it is a sandbox's: its region is none of UP42's. */
  boolean isSandbox() {
    return http.credentials().region().name().equals("local");
  }

  /**
   * Asks for an asset's metadata.
   *
   * @throws swath.error.NotFoundException when the account has no such asset
   */
  public Asset asset(String assetId) {
    return new Asset(this, http.get(HttpClient.path(ASSETS, assetId, "metadata")).json());
  }

  /**
   * Asks for the item at an address on the session's own host.
   *
   * @throws swath.error.NotFoundException when there is no such item
   */
  public StacItem item(String url) {
    return new StacItem(this, http.get(url).json());
  }

  /**
   * Asks for a collection.
   *
   * @param idOrUrl its id, or its address on the session's own host
   * @throws swath.error.NotFoundException when there is no such collection
   */
  public StacCollection collection(String idOrUrl) {
    String id = StacLinks.lastPart(idOrUrl);
    if (id.isEmpty()) {
      throw new Up42Exception("This is no collection: " + idOrUrl);
    }
    String href =
        idOrUrl.indexOf('/') < 0 ? HttpClient.path(COLLECTIONS, id) : idOrUrl.replaceAll("/+$", "");
    return new StacCollection(this, http.get(href).json());
  }

  /**
   * Asks for all collections, newest first.
   *
   * @throws swath.error.IncompleteListException when a later page failed, or the thread was
   *     interrupted; it carries the {@link StacCollections} that came before
   */
  public StacCollections collections() {
    Listing<StacCollection> listing =
        PagedList.of(
                http,
                ListKind.COLLECTIONS,
                PageRequest.get(COLLECTIONS),
                (page, asked) -> Page.of(page.path("collections"), NextLink.get(page, COLLECTIONS)),
                json -> new StacCollection(this, json))
            .listing();
    StacCollections all = new StacCollections(listing.toList(StacCollection::json));
    listing.throwIfIncomplete(all, all.size());
    return all;
  }

  /** A search over all items; it asks when it is read. */
  public StacSearch search() {
    return StacSearch.over(this);
  }

  /** Items, page by page; {@code next} is a GET or a POST. */
  PagedList<StacItem> items(PageRequest first) {
    return PagedList.of(
        http,
        ListKind.ITEMS,
        first,
        (page, asked) -> Page.of(features(page), NextLink.getOrPost(page, first.href(), asked)),
        json -> new StacItem(this, json));
  }

  /** All items of a list, with what came of it where a later page fails. */
  static StacItems all(PagedList<StacItem> items) {
    Listing<StacItem> listing = items.listing();
    StacItems all = new StacItems(listing.toList(StacItem::json));
    listing.throwIfIncomplete(all, all.size());
    return all;
  }

  private static JsonNode features(JsonNode page) {
    JsonNode features = page.path("features");
    if (!features.isArray()) {
      throw new Up42Exception("The list of items has no $.features.");
    }
    return features;
  }
}
