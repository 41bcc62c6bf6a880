package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import swath.sandbox.files.ItemFiles;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.Product;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.StoredItem;

/** What a search can filter and sort by: texts, numbers, instants and lists of text. */
final class Queryable {
  private static final Map<String, Function<StoredItem, @Nullable Object>> VALUES =
      new LinkedHashMap<>();

  static {
    VALUES.put("collection", StoredItem::collectionId);
    VALUES.put("constellation", item -> product(item).constellation());
    VALUES.put("datetime", item -> Catalog.scene(item).taken());
    VALUES.put("eo:cloud_cover", item -> Catalog.scene(item).cloud());
    VALUES.put("gsd", item -> ItemFiles.gsd(item));
    VALUES.put("id", StoredItem::id);
    VALUES.put("asset_id", StoredItem::assetId);
    VALUES.put("collection_name", item -> product(item).collectionName());
    VALUES.put("data_product_id", item -> product(item).dataProductId());
    VALUES.put("job_id", StoredItem::jobId);
    VALUES.put("order_id", StoredItem::orderId);
    VALUES.put("tags", StoredItem::tags);
    VALUES.put("title", StacJson::title);
    VALUES.put("workspace_id", StoredItem::workspaceId);
    VALUES.put("created", StoredItem::created);
    VALUES.put("updated", StoredItem::updated);
    VALUES.put("up42-user:title", StoredItem::title);
    VALUES.put("up42-user:tags", StoredItem::tags);
    VALUES.put("up42-order:id", StoredItem::orderId);
    VALUES.put("up42-product:product_id", item -> product(item).dataProductId());
    VALUES.put("up42-product:collection_name", item -> product(item).collectionName());
    VALUES.put("up42-system:asset_id", StoredItem::assetId);
    VALUES.put("up42-system:job_id", StoredItem::jobId);
    VALUES.put("up42-system:workspace_id", StoredItem::workspaceId);
    VALUES.put("up42-system:source", StacJson::source);
  }

  private Queryable() {}

  /** The reader of a property, with or without {@code properties.}; null if there is none. */
  static @Nullable Function<StoredItem, @Nullable Object> of(String name) {
    return VALUES.get(name.startsWith("properties.") ? name.substring(11) : name);
  }

  static String names() {
    return String.join(", ", VALUES.keySet());
  }

  /** Names and JSON schemas, as {@code /queryables} lists them. */
  static Map<String, ObjectNode> schemas() {
    Map<String, ObjectNode> schemas = new LinkedHashMap<>();
    for (String name : VALUES.keySet()) {
      schemas.put(
          name,
          switch (name) {
            case "eo:cloud_cover", "gsd" -> SandboxJson.object().put("type", "number");
            case "tags", "up42-user:tags" -> SandboxJson.object().put("type", "array");
            case "datetime", "created", "updated" ->
                SandboxJson.object().put("type", "string").put("format", "date-time");
            default -> SandboxJson.object().put("type", "string");
          });
    }
    schemas.put(
        "geometry", SandboxJson.object().put("$ref", "https://geojson.org/schema/Geometry.json"));
    return schemas;
  }

  /** Compares two values of one property; nulls are the smallest. */
  @SuppressWarnings("unchecked")
  static int compare(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    if (a instanceof List || b instanceof List) {
      return a.toString().compareTo(b.toString());
    }
    return ((Comparable<Object>) a).compareTo(b);
  }

  private static Product product(StoredItem item) {
    return Catalog.product(Catalog.scene(item));
  }
}
