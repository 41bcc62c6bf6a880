package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import swath.error.Up42Exception;
import swath.http.HttpClient;

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
   * Asks for the item at an address on the session's own host.
   *
   * @throws swath.error.NotFoundException when there is no such item
   */
  public StacItem item(String url) {
    return new StacItem(client, client.get(url));
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
        idOrUrl.indexOf('/') < 0
            ? HttpClient.path(StacClient.ROOT + "/collections", id)
            : idOrUrl.replaceAll("/+$", "");
    return new StacCollection(client, client.get(href));
  }

  /** Asks for all collections, newest first. */
  public StacCollections collections() {
    List<StacCollection> all = new ArrayList<>();
    String href = StacClient.ROOT + "/collections";
    while (true) {
      JsonNode page = client.get(href);
      page.path("collections").forEach(json -> all.add(new StacCollection(client, json)));
      Optional<String> next = StacLinks.href(page, "next");
      if (next.isEmpty() || next.get().equals(href)) {
        return new StacCollections(all);
      }
      href = next.get();
    }
  }

  /** A search over all items; it asks when it is read. */
  public StacSearch search() {
    return StacSearch.over(client);
  }
}
