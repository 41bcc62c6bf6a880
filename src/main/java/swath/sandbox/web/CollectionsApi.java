package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.StoredItem;
import swath.sandbox.world.World;

/** {@code /v2/assets/stac}: collections and items; searching is {@link SearchApi}'s. */
final class CollectionsApi {
  private static final String COLLECTION = StacJson.STAC + "/collections/{collectionId}";
  private static final String ITEM = COLLECTION + "/items/{itemId}";
  private static final int MAX_LIMIT = 500;
  private static final Comparator<StoredItem> NEWEST_FIRST =
      Comparator.comparing(StoredItem::created).reversed().thenComparing(StoredItem::id);

  private final World world;

  CollectionsApi(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
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
            "bbox",
            "datetime",
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

  private SandboxResponse collections(SandboxRequest request) {
    Optional<String> workspace = request.query("workspace_id");
    List<List<StoredItem>> all =
        new ArrayList<>(
            world.state().collectionIds().map(id -> world.state().itemsOf(id)).toList());
    all.removeIf(
        items -> workspace.isPresent() && !workspace.get().equals(items.get(0).workspaceId()));
    Comparator<List<StoredItem>> order = Comparator.comparing(items -> items.get(0), NEWEST_FIRST);
    all.sort(order);
    TokenPages<List<StoredItem>> page =
        TokenPages.of(
            request,
            new TokenPages.Ordered<>(
                all, items -> items.get(0).collectionId(), order, this::removedCollection),
            limit(request),
            request.query("token").orElse(""));
    ArrayNode collections = SandboxJson.array();
    page.shown().forEach(items -> collections.add(json().collection(items)));
    ObjectNode body = SandboxJson.object();
    body.set("collections", collections);
    body.set("links", page.links(json(), "/collections", request));
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
    ItemSearch search = ItemSearch.of(request, SearchQuery.body(request, "bbox", "datetime"));
    List<StoredItem> items = search.run(itemsOf(request));
    TokenPages<StoredItem> page =
        TokenPages.of(
            request,
            new TokenPages.Ordered<>(
                items, StoredItem::id, search.order(), world.state()::removedItem),
            limit(request),
            request.query("token").orElse(""));
    ArrayNode features = SandboxJson.array();
    page.shown().forEach(item -> features.add(json().item(item)));
    ObjectNode body = SandboxJson.object().put("type", "FeatureCollection");
    body.set("features", features);
    body.set(
        "links",
        page.links(json(), "/collections/" + request.path("collectionId") + "/items", request));
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

  private @Nullable List<StoredItem> removedCollection(String id) {
    StoredItem removed = world.state().removedItemOf(id);
    return removed == null ? null : List.of(removed);
  }

  private static int limit(SandboxRequest request) {
    return request.limit(MAX_LIMIT).orElse(10);
  }
}
