package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import swath.error.NotFoundException;
import swath.error.Problem;
import swath.error.Up42Exception;
import swath.http.HttpClient;
import swath.http.Query;
import swath.internal.paging.ListKind;
import swath.internal.paging.NextLink;
import swath.internal.paging.Page;
import swath.internal.paging.PageRequest;
import swath.internal.paging.PagedList;
import swath.view.Sanitizer;

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
  private static final int ASSETS_PAGE = 100;

  private final StacClient client;

  /** The storage, reached through {@code http}. */
  public StacApi(HttpClient http) {
    this.client = new StacClient(http);
  }

  /**
   * Asks for an asset's metadata.
   *
   * @throws swath.error.NotFoundException when the account has no such asset
   */
  public Asset asset(String assetId) {
    return new Asset(client, client.assetMetadata(assetId));
  }

  /**
   * Asks for all files in storage, newest first.
   *
   * @throws swath.error.IncompleteListException when a later page failed, or the thread was
   *     interrupted; it carries the {@link Assets} that came before
   */
  public Assets assets() {
    return PagedList.of(
            client.http(),
            ListKind.ASSETS,
            assetPage(0),
            StacApi::assetPage,
            json -> new Asset(client, json))
        .read(Asset::json, Assets::new);
  }

  private static PageRequest assetPage(int number) {
    return PageRequest.get(
        StacClient.ASSETS,
        Query.none().with("page", number).with("size", ASSETS_PAGE).with("sort", "createdAt,desc"));
  }

  // Assets have no links: pages have numbers, and the list tells how many there are.
  private static Page assetPage(JsonNode page, PageRequest asked) {
    JsonNode assets = page.path("content");
    int next = 1 + asked.query().number("page");
    boolean isLast = next >= page.path("totalPages").asInt(0) || assets.isEmpty();
    return Page.of(assets, isLast ? null : assetPage(next));
  }

  /**
   * Asks for an item.
   *
   * @param idOrUrl its id, or its address on the session's own host
   * @throws NotFoundException when there is no such item
   */
  public StacItem item(String idOrUrl) {
    if (isAddress(idOrUrl)) {
      return new StacItem(client, client.get(idOrUrl));
    }
    return search().ids(idOrUrl).limit(1).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new NotFoundException(
                    "There is no item "
                        + Sanitizer.code(idOrUrl)
                        + " in this account's storage. Check the id, and that it is an item's, not a"
                        + " job's or an asset's.",
                    404,
                    Problem.NONE));
  }

  private static boolean isAddress(String idOrUrl) {
    return idOrUrl.contains("://") || idOrUrl.startsWith("/");
  }

  /**
   * Asks for a collection.
   *
   * @param idOrUrl its id, or its address on the session's own host
   * @throws swath.error.NotFoundException when there is no such collection
   */
  public StacCollection collection(String idOrUrl) {
    if (StacLinks.lastPart(idOrUrl).isEmpty()) {
      throw new Up42Exception("This is no collection: \"" + Sanitizer.line(idOrUrl) + "\".");
    }
    String href =
        isAddress(idOrUrl)
            ? idOrUrl.replaceAll("/+$", "")
            : HttpClient.path(StacClient.COLLECTIONS, idOrUrl);
    return new StacCollection(client, client.get(href));
  }

  /**
   * Asks for the collection that a job's results name: on the session's own host also where their
   * address is on another, as a proxy's or a test's is.
   *
   * @throws NotFoundException when there is no such collection
   */
  public StacCollection resultsOf(String url) {
    return collection(client.http().owns(url) ? url : StacLinks.lastPart(url));
  }

  /**
   * Asks for all collections, newest first.
   *
   * @throws swath.error.IncompleteListException when a later page failed, or the thread was
   *     interrupted; it carries the {@link StacCollections} that came before
   */
  public StacCollections collections() {
    return PagedList.of(
            client.http(),
            ListKind.COLLECTIONS,
            PageRequest.get(StacClient.COLLECTIONS),
            (page, asked) ->
                Page.of(page.path("collections"), NextLink.get(page, StacClient.COLLECTIONS)),
            json -> new StacCollection(client, json))
        .read(StacCollection::json, StacCollections::new);
  }

  /** A search over all items; it asks when it is read. */
  public StacSearch search() {
    return StacSearch.over(client);
  }
}
