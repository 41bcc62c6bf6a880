package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import swath.sandbox.files.ItemFiles;
import swath.sandbox.world.Account;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.ItemPart;
import swath.sandbox.world.Product;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.StoredItem;
import swath.sandbox.world.World;
import swath.sandbox.world.WorldState;

/** {@code /v2/assets}: storage without STAC. */
final class AssetsApi {
  private static final String ONE = "/v2/assets/{assetId}";
  private static final int MAX_SIZE = 100;

  private final World world;
  private final SignedUrls signed;

  AssetsApi(World world, SignedUrls signed) {
    this.world = world;
    this.signed = signed;
  }

  List<Route> routes() {
    return List.of(
        Route.of(
            "GET",
            "/v2/assets",
            ErrorFormat.V2,
            this::list,
            "createdAfter",
            "createdBefore",
            "workspaceId",
            "collectionNames",
            "producerNames",
            "tags",
            "sources",
            "search",
            "sort",
            "page",
            "size"),
        Route.of(
            "GET",
            ONE + "/metadata",
            ErrorFormat.V2,
            request -> SandboxResponse.ok(json(data(request)))),
        Route.of("POST", ONE + "/metadata", ErrorFormat.V2, this::update),
        Route.of("POST", ONE + "/download-url", ErrorFormat.V2, this::downloadUrl),
        Route.of("GET", ONE, ErrorFormat.V2, this::download));
  }

  private SandboxResponse list(SandboxRequest request) {
    int page = request.queryInt("page", 0, Integer.MAX_VALUE).orElse(0);
    int size = request.queryInt("size", 1, MAX_SIZE).orElse(10);
    List<StoredItem> all =
        world.state().items().stream().filter(filter(request)).sorted(order(request)).toList();
    List<StoredItem> shown = all.stream().skip((long) page * size).limit(size).toList();
    ArrayNode content = SandboxJson.array();
    shown.forEach(item -> content.add(json(item)));
    return SandboxResponse.ok(SpringPage.of(content, page, size, all.size()));
  }

  private Predicate<StoredItem> filter(SandboxRequest request) {
    List<Predicate<StoredItem>> filters = new ArrayList<>();
    request
        .query("createdAfter", text -> instant(request, text))
        .ifPresent(from -> filters.add(item -> item.created().isAfter(from)));
    request
        .query("createdBefore", text -> instant(request, text))
        .ifPresent(to -> filters.add(item -> item.created().isBefore(to)));
    any(request, "workspaceId", StoredItem::workspaceId).ifPresent(filters::add);
    any(request, "sources", StacJson::source).ifPresent(filters::add);
    any(request, "collectionNames", item -> product(item).collectionName()).ifPresent(filters::add);
    any(request, "producerNames", item -> product(item).producer()).ifPresent(filters::add);
    List<String> tags = request.queryList("tags");
    if (!tags.isEmpty()) {
      filters.add(item -> item.tags().stream().anyMatch(tags::contains));
    }
    request
        .query("search")
        .map(text -> text.toLowerCase(Locale.ROOT))
        .ifPresent(
            text ->
                filters.add(
                    item ->
                        (StacJson.title(item) + item.assetId() + item.orderId())
                            .toLowerCase(Locale.ROOT)
                            .contains(text)));
    return filters.stream().reduce(item -> true, Predicate::and);
  }

  private static Optional<Predicate<StoredItem>> any(
      SandboxRequest request, String parameter, Function<StoredItem, String> value) {
    List<String> wanted = request.queryList(parameter);
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(item -> wanted.contains(value.apply(item)));
  }

  private static Comparator<StoredItem> order(SandboxRequest request) {
    String[] sort = request.query("sort").orElse("createdAt,desc").split(",", -1);
    Comparator<StoredItem> order =
        switch (sort[0]) {
          case "createdAt" -> Comparator.comparing(StoredItem::created);
          case "updatedAt" -> Comparator.comparing(StoredItem::updated);
          case "name" -> Comparator.comparing(AssetsApi::name);
          case "size" ->
              Comparator.comparing((StoredItem item) -> ItemFiles.size(item, ItemPart.DATA));
          default ->
              throw request.refusal(
                  400, "Assets are sorted by createdAt, updatedAt, name or size, not " + sort[0]);
        };
    if (sort.length > 2 || (sort.length == 2 && !List.of("asc", "desc").contains(sort[1]))) {
      throw request.refusal(400, "'sort' is a field, a comma, and asc or desc.");
    }
    boolean down = sort.length == 2 && sort[1].equals("desc");
    return (down ? order.reversed() : order).thenComparing(StoredItem::id);
  }

  private SandboxResponse update(SandboxRequest request) {
    StoredItem item = data(request);
    StoredItem updated =
        ItemUpdate.retitle(
            request, item, request.json("title", "tags"), "title", "tags", world.now());
    world.state().put(updated);
    world.changed();
    return SandboxResponse.ok(json(updated));
  }

  private SandboxResponse downloadUrl(SandboxRequest request) {
    WorldState.AssetPart part = part(request);
    StoredItem item = world.state().item(part);
    return SandboxResponse.ok(
        SandboxJson.object().put("url", signed.url(world.base(), item, part.part())));
  }

  private SandboxResponse download(SandboxRequest request) {
    WorldState.AssetPart part = part(request);
    return signed.file(request, world.state().item(part), part.part());
  }

  private StoredItem data(SandboxRequest request) {
    return world.state().item(part(request));
  }

  private WorldState.AssetPart part(SandboxRequest request) {
    WorldState.AssetPart part = world.state().part(request.path("assetId"));
    if (part == null) {
      throw request.refusal(404, "There is no asset " + request.path("assetId") + ".");
    }
    return part;
  }

  private static ObjectNode json(StoredItem item) {
    ObjectNode json =
        SandboxJson.object()
            .put("accountId", Account.ID)
            .put("createdAt", item.created().toString())
            .put("updatedAt", item.updated().toString())
            .put("id", item.assetId())
            .put("name", name(item))
            .put("size", ItemFiles.size(item, ItemPart.DATA))
            .put("workspaceId", item.workspaceId())
            .put("orderId", item.orderId())
            .put("source", StacJson.source(item))
            .put("productId", product(item).dataProductId())
            .put("contentType", ItemFiles.isVector(item) ? "application/geo+json" : "image/tiff")
            .put("producerName", product(item).producer())
            .put("collectionName", product(item).collectionName())
            .put("geospatialMetadataExtractionStatus", "SUCCESSFUL")
            .put("title", item.title());
    json.set("tags", SandboxJson.array(item.tags()));
    return json;
  }

  private static String name(StoredItem item) {
    return ItemFiles.fileName(item, ItemPart.DATA);
  }

  private static Product product(StoredItem item) {
    return Catalog.product(Catalog.scene(item));
  }

  private static Instant instant(SandboxRequest request, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw request.refusal(400, "Not an instant in UTC: " + text);
    }
  }
}
