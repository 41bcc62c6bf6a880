package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.SceneFootprint;
import swath.sandbox.world.StoredItem;

/** One STAC search: its filters and its sorting, by default newest first. */
final class ItemSearch {
  private final SandboxRequest request;
  private final List<Predicate<StoredItem>> filters = new ArrayList<>();
  private Comparator<StoredItem> order =
      Comparator.comparing(StoredItem::created).reversed().thenComparing(StoredItem::id);

  private ItemSearch(SandboxRequest request) {
    this.request = request;
  }

  static ItemSearch of(SandboxRequest request, ObjectNode body) {
    ItemSearch search = new ItemSearch(request);
    search.anyOf(body, "ids", StoredItem::id);
    search.anyOf(body, "collections", StoredItem::collectionId);
    search.place(body);
    if (body.hasNonNull("datetime")) {
      Predicate<Instant> wanted = SearchTimes.interval(request, body.get("datetime").asText());
      search.filters.add(item -> wanted.test(Catalog.scene(item).taken()));
    }
    String language = body.path("filter-lang").asText("cql2-json");
    if (!language.equals("cql2-json")) {
      throw request.refusal(400, "'filter-lang' is cql2-json here, not " + language + ".");
    }
    if (body.hasNonNull("filter")) {
      search.filters.add(new Cql2(request).read(body.get("filter")));
    }
    if (body.hasNonNull("sortby")) {
      search.sort(body.get("sortby"));
    }
    return search;
  }

  List<StoredItem> run(Collection<StoredItem> items) {
    return items.stream()
        .filter(item -> filters.stream().allMatch(filter -> filter.test(item)))
        .sorted(order)
        .toList();
  }

  /** How the found items are sorted. */
  Comparator<StoredItem> order() {
    return order;
  }

  private void anyOf(ObjectNode body, String member, Function<StoredItem, String> value) {
    JsonNode list = body.path(member);
    if (list.isMissingNode() || list.isNull()) {
      return;
    }
    if (!list.isArray()) {
      throw request.refusal(400, "'" + member + "' must be a list.");
    }
    Set<String> wanted = new HashSet<>();
    list.forEach(node -> wanted.add(node.asText()));
    if (!wanted.isEmpty()) {
      filters.add(item -> wanted.contains(value.apply(item)));
    }
  }

  private void place(ObjectNode body) {
    JsonNode box = body.path("bbox");
    JsonNode shape = body.path("intersects");
    boolean boxed = isGiven(box);
    boolean shaped = isGiven(shape);
    if (boxed && shaped) {
      throw request.refusal(400, "'bbox' and 'intersects' exclude each other.");
    }
    if (boxed) {
      intersecting(SearchBox.of(request, box));
    } else if (shaped) {
      intersecting(new GeoJsonReader(request).read(shape));
    }
  }

  // An empty list is what GET /search makes of an empty parameter.
  private static boolean isGiven(JsonNode node) {
    return !node.isMissingNode() && !node.isNull() && !(node.isArray() && node.isEmpty());
  }

  private void intersecting(Geometry geometry) {
    filters.add(item -> SceneFootprint.of(Catalog.scene(item)).intersects(geometry));
  }

  private void sort(JsonNode fields) {
    if (!fields.isArray()) {
      throw request.refusal(400, "'sortby' is a list of fields and directions, not " + fields);
    }
    @Nullable Comparator<StoredItem> sorted = null;
    for (JsonNode field : fields) {
      String name = field.path("field").asText();
      Function<StoredItem, @Nullable Object> property = Queryable.of(name);
      if (property == null) {
        throw request.refusal(400, "'sortby' knows no field '" + name + "'.");
      }
      String direction = field.path("direction").asText("asc");
      if (!direction.equals("asc") && !direction.equals("desc")) {
        throw request.refusal(400, "'sortby' goes asc or desc, not " + direction + ".");
      }
      Comparator<StoredItem> next =
          (a, b) -> Queryable.compare(property.apply(a), property.apply(b));
      next = direction.equals("desc") ? next.reversed() : next;
      sorted = sorted == null ? next : sorted.thenComparing(next);
    }
    if (sorted != null) {
      order = sorted.thenComparing(StoredItem::id);
    }
  }
}
