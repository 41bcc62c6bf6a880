package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.StoredItem;
import swath.sandbox.world.World;

/** {@code /v2/assets/stac}: collections and items; searching is {@link SearchApi}'s. */
final class CollectionsApi {
  private static final String COLLECTION = StacJson.STAC + "/collections/{collectionId}";
  private static final String ITEM = COLLECTION + "/items/{itemId}";
  private static final int MAX_LIMIT = 500;
  private static final List<String> CONFORMANCE = new ArrayList<>();

  static {
    CONFORMANCE.add("https://api.stacspec.org/v1.0.0-rc.1/core");
    for (String part :
        List.of(
            "collections",
            "item-search",
            "item-search#sort",
            "item-search#filter",
            "item-search#filter:basic-cql",
            "item-search#filter:cql-text",
            "ogcapi-features",
            "ogcapi-features/extensions/transaction")) {
      CONFORMANCE.add("https://api.stacspec.org/v1.0.0-rc.1/" + part);
    }
    String ogc = "http://www.opengis.net/spec/ogcapi-features-";
    for (String part : List.of("core", "geojson", "oas30")) {
      CONFORMANCE.add(ogc + "1/1.0/conf/" + part);
    }
    for (String part : List.of("filter", "features-filter")) {
      CONFORMANCE.add(ogc + "3/1.0/conf/" + part);
    }
    CONFORMANCE.add(ogc + "4/1.0/conf/simpletx");
  }

  private final World world;

  CollectionsApi(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", StacJson.STAC + "/", ErrorFormat.STAC, this::landing),
        Route.of("GET", StacJson.STAC, ErrorFormat.STAC, this::landing),
        Route.of(
            "GET",
            StacJson.STAC + "/collections",
            ErrorFormat.STAC,
            this::collections,
            "workspace_id",
            "limit",
            "token"),
        Route.of("GET", COLLECTION, ErrorFormat.STAC, this::collection),
        Route.of("DELETE", COLLECTION, ErrorFormat.STAC, this::delete),
        Route.of(
            "GET",
            COLLECTION + "/items",
            ErrorFormat.STAC,
            this::items,
            "limit",
            "token",
            "collections"),
        Route.of(
            "GET",
            ITEM,
            ErrorFormat.STAC,
            request -> SandboxResponse.geoJson(json().item(item(request)))),
        Route.of("PATCH", ITEM, ErrorFormat.STAC, this::update));
  }

  private StacJson json() {
    return new StacJson(world.base());
  }

  private SandboxResponse landing(SandboxRequest request) {
    StacJson json = json();
    ObjectNode body =
        SandboxJson.object()
            .put("type", "Catalog")
            .put("id", "up42-storage")
            .put("title", "UP42 Storage")
            .put("description", "UP42 Storage STAC API")
            .put("stac_version", "1.0.0");
    body.set("stac_extensions", SandboxJson.array());
    body.set("conformsTo", SandboxJson.array(CONFORMANCE));
    body.set(
        "links",
        SandboxJson.array()
            .add(StacJson.link("self", json.url("/"), "application/json"))
            .add(StacJson.link("root", json.url("/"), "application/json"))
            .add(StacJson.link("data", json.url("/collections"), "application/json"))
            .add(
                StacJson.link("search", json.url("/search"), "application/json")
                    .put("method", "POST")));
    return SandboxResponse.ok(body);
  }

  private SandboxResponse collections(SandboxRequest request) {
    Optional<String> workspace = request.query("workspace_id");
    List<List<StoredItem>> all =
        new ArrayList<>(
            world.state().collectionIds().map(id -> world.state().itemsOf(id)).toList());
    all.removeIf(
        items -> workspace.isPresent() && !workspace.get().equals(items.get(0).workspaceId()));
    all.sort(Comparator.comparing((List<StoredItem> items) -> items.get(0).created()).reversed());
    TokenPages<List<StoredItem>> page =
        TokenPages.of(request, all, items -> items.get(0).collectionId(), limit(request));
    ArrayNode collections = SandboxJson.array();
    page.shown().forEach(items -> collections.add(json().collection(items)));
    ObjectNode body = SandboxJson.object();
    body.set("collections", collections);
    body.set("links", page.links(json().url("/collections"), request));
    return SandboxResponse.ok(body);
  }

  private SandboxResponse collection(SandboxRequest request) {
    return SandboxResponse.ok(json().collection(itemsOf(request)));
  }

  private SandboxResponse delete(SandboxRequest request) {
    itemsOf(request);
    world.state().removeCollection(request.path("collectionId"));
    world.changed();
    return SandboxResponse.empty(204);
  }

  private SandboxResponse items(SandboxRequest request) {
    List<StoredItem> items = new ArrayList<>(itemsOf(request));
    Collections.sort(items, Comparator.comparing(StoredItem::created).reversed());
    TokenPages<StoredItem> page = TokenPages.of(request, items, StoredItem::id, limit(request));
    ArrayNode features = SandboxJson.array();
    page.shown().forEach(item -> features.add(json().item(item)));
    ObjectNode body = SandboxJson.object().put("type", "FeatureCollection");
    body.set("features", features);
    body.set(
        "links",
        page.links(json().url("/collections/" + request.path("collectionId") + "/items"), request));
    return SandboxResponse.geoJson(body);
  }

  private SandboxResponse update(SandboxRequest request) {
    ObjectNode body = request.json("up42-user:title", "up42-user:tags");
    StoredItem updated =
        ItemUpdate.retitle(
            request, item(request), body, "up42-user:title", "up42-user:tags", world.now());
    world.state().put(updated);
    world.changed();
    return SandboxResponse.geoJson(json().item(updated));
  }

  private List<StoredItem> itemsOf(SandboxRequest request) {
    List<StoredItem> items = world.state().itemsOf(request.path("collectionId"));
    if (items.isEmpty()) {
      throw request.refusal(
          404, "Collection with name " + request.path("collectionId") + " not found");
    }
    return items;
  }

  private StoredItem item(SandboxRequest request) {
    return itemsOf(request).stream()
        .filter(item -> item.id().equals(request.path("itemId")))
        .findFirst()
        .orElseThrow(
            () -> request.refusal(404, "Item with id " + request.path("itemId") + " not found"));
  }

  private static int limit(SandboxRequest request) {
    return request.queryInt("limit", 1, MAX_LIMIT).orElse(10);
  }
}
