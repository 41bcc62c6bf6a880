package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import swath.error.Up42Exception;
import swath.http.HttpClient;
import swath.http.Progress;

/**
 * UP42's storage: assets, and the STAC items and collections that describe them.
 *
 * <pre>{@code
 * var stac = new StacApi(http);
 * StacItem item = stac.asset("68567134-27ad-7bd7-4b65-d61adb11fc78").stacItems().get(0);
 * }</pre>
 *
 * <p>Thread-safe. A refusal is an {@link swath.http.ApiException}, no answer a {@link
 * swath.http.ServiceUnreachableException}.
 */
public final class StacApi {
  static final String ROOT = "/v2/assets/stac";
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
   * @throws swath.http.NotFoundException when the account has no such asset
   */
  public Asset asset(String assetId) {
    return new Asset(this, http.get(HttpClient.path(ASSETS, assetId, "metadata")).json());
  }

  /**
   * Asks for the item at an address on the session's own host.
   *
   * @throws swath.http.NotFoundException when there is no such item
   */
  public StacItem item(String url) {
    return new StacItem(this, http.get(url).json());
  }

  /**
   * Asks for a collection.
   *
   * @param idOrUrl its id, or its address on the session's own host
   * @throws swath.http.NotFoundException when there is no such collection
   */
  public StacCollection collection(String idOrUrl) {
    String id = StacLinks.lastPart(idOrUrl);
    if (id.isEmpty()) {
      throw new Up42Exception("This is no collection: " + idOrUrl);
    }
    String href =
        idOrUrl.indexOf('/') < 0
            ? HttpClient.path(ROOT + "/collections", id)
            : idOrUrl.replaceAll("/+$", "");
    return new StacCollection(this, http.get(href).json());
  }

  /** Asks for all collections, newest first. */
  public StacCollections collections() {
    List<StacCollection> all = new ArrayList<>();
    String href = ROOT + "/collections";
    while (true) {
      JsonNode page = get(href);
      page.path("collections").forEach(json -> all.add(new StacCollection(this, json)));
      Optional<String> next = StacLinks.href(page, "next");
      if (next.isEmpty() || next.get().equals(href)) {
        return new StacCollections(all);
      }
      href = next.get();
    }
  }

  /** A search over all items; it asks when it is read. */
  public StacSearch search() {
    return StacSearch.over(this);
  }

  JsonNode get(String href) {
    return http.get(href).json();
  }

  JsonNode ask(String href, JsonNode body) {
    return http.ask(href, body).json();
  }

  static List<JsonNode> features(JsonNode page) {
    if (!page.path("features").isArray()) {
      throw new Up42Exception("The list of items has no $.features.");
    }
    return StacLinks.list(page.path("features"));
  }
}
