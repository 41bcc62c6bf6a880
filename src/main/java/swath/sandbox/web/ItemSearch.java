package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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
      search.time(body.get("datetime").asText());
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
      double[] numbers = new double[box.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = box.get(i).asDouble(Double.NaN);
      }
      boolean valid =
          (numbers.length == 4 || numbers.length == 6)
              && java.util.Arrays.stream(numbers).noneMatch(Double::isNaN);
      if (!valid) {
        throw request.refusal(400, "'bbox' has four or six numbers: " + box);
      }
      intersecting(SceneFootprint.box(numbers));
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

  /** An instant, or two with a slash between; {@code ..} or nothing is an open end. */
  private void time(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length > 2) {
      throw request.refusal(400, "'datetime' is an instant or an interval: " + text);
    }
    Instant from = end(ends[0], Instant.MIN);
    Instant to = ends.length == 1 ? from : end(ends[1], Instant.MAX);
    filters.add(
        item -> {
          Instant taken = Catalog.scene(item).taken();
          return !taken.isBefore(from) && !taken.isAfter(to);
        });
  }

  private Instant end(String text, Instant open) {
    if (text.isEmpty() || text.equals("..")) {
      return open;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw request.refusal(400, "Not an instant of RFC 3339: " + text);
    }
  }

  private void sort(JsonNode fields) {
    @Nullable Comparator<StoredItem> sorted = null;
    for (JsonNode field : fields) {
      String name = field.path("field").asText();
      Function<StoredItem, @Nullable Object> property = Queryable.of(name);
      if (property == null) {
        throw request.refusal(400, "'" + name + "' cannot be sorted by.");
      }
      Comparator<StoredItem> next =
          (a, b) -> Queryable.compare(property.apply(a), property.apply(b));
      next = field.path("direction").asText("asc").equals("desc") ? next.reversed() : next;
      sorted = sorted == null ? next : sorted.thenComparing(next);
    }
    if (sorted != null) {
      order = sorted.thenComparing(StoredItem::id);
    }
  }
}
