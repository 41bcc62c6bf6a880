package swath.sandbox;

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
            Family.V2,
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
        Route.of("GET", ONE + "/metadata", Family.V2, call -> Reply.ok(json(data(call)))),
        Route.of("POST", ONE + "/metadata", Family.V2, this::update),
        Route.of("POST", ONE + "/download-url", Family.V2, this::downloadUrl),
        Route.of("GET", ONE, Family.V2, this::download));
  }

  private Reply list(Call call) {
    int page = call.queryInt("page", 0, Integer.MAX_VALUE).orElse(0);
    int size = call.queryInt("size", 1, MAX_SIZE).orElse(10);
    List<StoredItem> all =
        world.state().items.values().stream().filter(filter(call)).sorted(order(call)).toList();
    List<StoredItem> shown = all.stream().skip((long) page * size).limit(size).toList();
    ArrayNode content = Json.array();
    shown.forEach(item -> content.add(json(item)));
    return Reply.ok(SpringPage.of(content, page, size, all.size()));
  }

  private Predicate<StoredItem> filter(Call call) {
    List<Predicate<StoredItem>> filters = new ArrayList<>();
    call.query("createdAfter", text -> instant(call, text))
        .ifPresent(from -> filters.add(item -> item.created().isAfter(from)));
    call.query("createdBefore", text -> instant(call, text))
        .ifPresent(to -> filters.add(item -> item.created().isBefore(to)));
    any(call, "workspaceId", StoredItem::workspaceId).ifPresent(filters::add);
    any(call, "sources", AssetsApi::source).ifPresent(filters::add);
    any(call, "collectionNames", item -> product(item).collectionName()).ifPresent(filters::add);
    any(call, "producerNames", item -> product(item).producer()).ifPresent(filters::add);
    List<String> tags = call.queryList("tags");
    if (!tags.isEmpty()) {
      filters.add(item -> item.tags().stream().anyMatch(tags::contains));
    }
    call.query("search")
        .map(text -> text.toLowerCase(Locale.ROOT))
        .ifPresent(
            text ->
                filters.add(
                    item ->
                        (item.title() + item.assetId() + item.orderId())
                            .toLowerCase(Locale.ROOT)
                            .contains(text)));
    return filters.stream().reduce(item -> true, Predicate::and);
  }

  private static Optional<Predicate<StoredItem>> any(
      Call call, String parameter, Function<StoredItem, String> value) {
    List<String> wanted = call.queryList(parameter);
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(item -> wanted.contains(value.apply(item)));
  }

  private static Comparator<StoredItem> order(Call call) {
    String[] sort = call.query("sort").orElse("createdAt,desc").split(",", -1);
    Comparator<StoredItem> order =
        switch (sort[0]) {
          case "createdAt" -> Comparator.comparing(StoredItem::created);
          case "updatedAt" -> Comparator.comparing(StoredItem::updated);
          case "name" -> Comparator.comparing(AssetsApi::name);
          case "size" -> Comparator.comparing((StoredItem item) -> Content.size(item, Part.DATA));
          default ->
              throw call.refusal(
                  400, "Assets are sorted by createdAt, updatedAt, name or size, not " + sort[0]);
        };
    if (sort.length > 2 || (sort.length == 2 && !List.of("asc", "desc").contains(sort[1]))) {
      throw call.refusal(400, "'sort' is a field, a comma, and asc or desc.");
    }
    boolean down = sort.length == 2 && sort[1].equals("desc");
    return (down ? order.reversed() : order).thenComparing(StoredItem::id);
  }

  private Reply update(Call call) {
    StoredItem item = data(call);
    StoredItem updated =
        Changes.retitle(call, item, call.json("title", "tags"), "title", "tags", world.now());
    world.state().put(updated);
    world.changed();
    return Reply.ok(json(updated));
  }

  private Reply downloadUrl(Call call) {
    WorldState.PartOf part = part(call);
    StoredItem item = world.state().item(part);
    return Reply.ok(Json.object().put("url", signed.url(world.base(), item, part.part())));
  }

  private Reply download(Call call) {
    WorldState.PartOf part = part(call);
    return signed.file(call, world.state().item(part), part.part());
  }

  private StoredItem data(Call call) {
    return world.state().item(part(call));
  }

  private WorldState.PartOf part(Call call) {
    WorldState.PartOf part = world.state().part(call.path("assetId"));
    if (part == null) {
      throw call.refusal(404, "There is no asset " + call.path("assetId") + ".");
    }
    return part;
  }

  private static ObjectNode json(StoredItem item) {
    ObjectNode json =
        Json.object()
            .put("accountId", World.ACCOUNT)
            .put("createdAt", item.created().toString())
            .put("updatedAt", item.updated().toString())
            .put("id", item.assetId())
            .put("name", name(item))
            .put("size", Content.size(item, Part.DATA))
            .put("workspaceId", item.workspaceId())
            .put("orderId", item.orderId())
            .put("source", source(item))
            .put("productId", product(item).dataProductId())
            .put("contentType", Content.isVector(item) ? "application/geo+json" : "image/tiff")
            .put("producerName", product(item).producer())
            .put("collectionName", product(item).collectionName())
            .put("geospatialMetadataExtractionStatus", "SUCCESSFUL")
            .put("title", item.title());
    json.set("tags", Json.array(item.tags()));
    return json;
  }

  private static String name(StoredItem item) {
    return Content.fileName(item, Part.DATA);
  }

  private static Product product(StoredItem item) {
    return Catalog.product(Catalog.scene(item));
  }

  private static String source(StoredItem item) {
    return item.jobId() == null ? "ARCHIVE" : "PROCESSING";
  }

  private static Instant instant(Call call, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw call.refusal(400, "Not an instant in UTC: " + text);
    }
  }
}
