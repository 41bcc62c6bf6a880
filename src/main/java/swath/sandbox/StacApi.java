package swath.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code /v2/assets/stac}: collections and items; searching is {@link SearchApi}'s. */
final class StacApi {
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

  StacApi(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", StacJson.STAC + "/", Family.STAC, this::landing),
        Route.of("GET", StacJson.STAC, Family.STAC, this::landing),
        Route.of(
            "GET",
            StacJson.STAC + "/collections",
            Family.STAC,
            this::collections,
            "workspace_id",
            "limit",
            "token"),
        Route.of("GET", COLLECTION, Family.STAC, this::collection),
        Route.of("DELETE", COLLECTION, Family.STAC, this::delete),
        Route.of(
            "GET",
            COLLECTION + "/items",
            Family.STAC,
            this::items,
            "limit",
            "token",
            "collections"),
        Route.of("GET", ITEM, Family.STAC, call -> Reply.geoJson(json().item(item(call)))),
        Route.of("PATCH", ITEM, Family.STAC, this::update));
  }

  private StacJson json() {
    return new StacJson(world.base());
  }

  private Reply landing(Call call) {
    StacJson json = json();
    ObjectNode body =
        Json.object()
            .put("type", "Catalog")
            .put("id", "up42-storage")
            .put("title", "UP42 Storage")
            .put("description", "UP42 Storage STAC API")
            .put("stac_version", "1.0.0");
    body.set("stac_extensions", Json.array());
    body.set("conformsTo", Json.array(CONFORMANCE));
    body.set(
        "links",
        Json.array()
            .add(StacJson.link("self", json.url("/"), "application/json"))
            .add(StacJson.link("root", json.url("/"), "application/json"))
            .add(StacJson.link("data", json.url("/collections"), "application/json"))
            .add(
                StacJson.link("search", json.url("/search"), "application/json")
                    .put("method", "POST")));
    return Reply.ok(body);
  }

  private Reply collections(Call call) {
    Optional<String> workspace = call.query("workspace_id");
    List<List<StoredItem>> all =
        new ArrayList<>(
            world.state().collectionIds().map(id -> world.state().itemsOf(id)).toList());
    all.removeIf(
        items -> workspace.isPresent() && !workspace.get().equals(items.get(0).workspaceId()));
    all.sort(Comparator.comparing((List<StoredItem> items) -> items.get(0).created()).reversed());
    StacPages<List<StoredItem>> page =
        StacPages.of(call, all, items -> items.get(0).collectionId(), limit(call));
    ArrayNode collections = Json.array();
    page.shown().forEach(items -> collections.add(json().collection(items)));
    ObjectNode body = Json.object();
    body.set("collections", collections);
    body.set("links", page.links(json().url("/collections"), call));
    return Reply.ok(body);
  }

  private Reply collection(Call call) {
    return Reply.ok(json().collection(itemsOf(call)));
  }

  private Reply delete(Call call) {
    itemsOf(call);
    world.state().removeCollection(call.path("collectionId"));
    world.changed();
    return Reply.empty(204);
  }

  private Reply items(Call call) {
    List<StoredItem> items = new ArrayList<>(itemsOf(call));
    Collections.sort(items, Comparator.comparing(StoredItem::created).reversed());
    StacPages<StoredItem> page = StacPages.of(call, items, StoredItem::id, limit(call));
    ArrayNode features = Json.array();
    page.shown().forEach(item -> features.add(json().item(item)));
    ObjectNode body = Json.object().put("type", "FeatureCollection");
    body.set("features", features);
    body.set(
        "links",
        page.links(json().url("/collections/" + call.path("collectionId") + "/items"), call));
    return Reply.geoJson(body);
  }

  private Reply update(Call call) {
    ObjectNode body = call.json("up42-user:title", "up42-user:tags");
    StoredItem updated =
        Changes.retitle(call, item(call), body, "up42-user:title", "up42-user:tags", world.now());
    world.state().put(updated);
    world.changed();
    return Reply.geoJson(json().item(updated));
  }

  private List<StoredItem> itemsOf(Call call) {
    List<StoredItem> items = world.state().itemsOf(call.path("collectionId"));
    if (items.isEmpty()) {
      throw call.refusal(404, "Collection with name " + call.path("collectionId") + " not found");
    }
    return items;
  }

  private StoredItem item(Call call) {
    return itemsOf(call).stream()
        .filter(item -> item.id().equals(call.path("itemId")))
        .findFirst()
        .orElseThrow(() -> call.refusal(404, "Item with id " + call.path("itemId") + " not found"));
  }

  private static int limit(Call call) {
    return call.queryInt("limit", 1, MAX_LIMIT).orElse(10);
  }
}
