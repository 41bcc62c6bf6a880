package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import swath.sandbox.files.ItemFiles;
import swath.sandbox.files.PixelGrid;
import swath.sandbox.world.Account;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.ItemPart;
import swath.sandbox.world.Product;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.Scene;
import swath.sandbox.world.SceneFootprint;
import swath.sandbox.world.StoredItem;

/** Items and collections as STAC 1.0.0 with UP42's properties. */
final class StacJson {
  static final String STAC = "/v2/assets/stac";

  private static final String PROJECTION =
      "https://stac-extensions.github.io/projection/v1.1.0/schema.json";

  private final String base;

  StacJson(String base) {
    this.base = base;
  }

  String url(String path) {
    return base + STAC + path;
  }

  ObjectNode item(StoredItem item) {
    Scene scene = Catalog.scene(item);
    String collection = "/collections/" + item.collectionId();
    ObjectNode json =
        SandboxJson.object()
            .put("type", "Feature")
            .put("stac_version", "1.0.0")
            .put("id", item.id())
            .put("collection", item.collectionId());
    json.set("stac_extensions", SandboxJson.array().add(PROJECTION));
    json.set("geometry", polygon(scene));
    json.set("bbox", SandboxJson.numbers(SceneFootprint.of(scene).bbox()));
    json.set("properties", properties(item, scene));
    json.set("assets", assets(item));
    json.set(
        "links",
        SandboxJson.array()
            .add(link("self", url(collection + "/items/" + item.id()), "application/geo+json"))
            .add(link("parent", url(collection), "application/json"))
            .add(link("collection", url(collection), "application/json"))
            .add(link("root", url("/"), "application/json")));
    return json;
  }

  /** The collection of some items, of which there is one at least. */
  ObjectNode collection(List<StoredItem> items) {
    StoredItem first = items.get(0);
    String path = "/collections/" + first.collectionId();
    ObjectNode json =
        SandboxJson.object()
            .put("type", "Collection")
            .put("stac_version", "1.0.0")
            .put("id", first.collectionId())
            .put("title", title(first))
            .put("description", title(first))
            .put("license", "proprietary");
    json.set("stac_extensions", SandboxJson.array());
    json.set("extent", extent(items));
    json.put("created", first.created().toString()).put("updated", first.updated().toString());
    system(json, first);
    json.set(
        "links",
        SandboxJson.array()
            .add(link("self", url(path), "application/json"))
            .add(link("items", url(path + "/items"), "application/geo+json"))
            .add(link("parent", url("/"), "application/json"))
            .add(link("root", url("/"), "application/json")));
    return json;
  }

  static ObjectNode link(String rel, String href, String type) {
    return SandboxJson.object().put("rel", rel).put("href", href).put("type", type);
  }

  static ObjectNode polygon(Scene scene) {
    ArrayNode ring = SandboxJson.array();
    SceneFootprint.of(scene).ring().forEach(point -> ring.add(SandboxJson.numbers(point)));
    ObjectNode polygon = SandboxJson.object().put("type", "Polygon");
    polygon.set("coordinates", SandboxJson.array().add(ring));
    return polygon;
  }

  /** The user's title, or the name of the file if there is none. */
  static String title(StoredItem item) {
    return item.title() == null ? ItemFiles.fileName(item, ItemPart.DATA) : item.title();
  }

  static String source(StoredItem item) {
    return item.jobId() == null ? "ARCHIVE" : "PROCESSING";
  }

  private static ObjectNode extent(List<StoredItem> items) {
    double[] box = {180, 90, -180, -90};
    String from = "9";
    String to = "";
    for (StoredItem item : items) {
      Scene scene = Catalog.scene(item);
      double[] own = SceneFootprint.of(scene).bbox();
      for (int i = 0; i < 4; i++) {
        box[i] = i < 2 ? Math.min(box[i], own[i]) : Math.max(box[i], own[i]);
      }
      String taken = scene.taken().toString();
      from = taken.compareTo(from) < 0 ? taken : from;
      to = taken.compareTo(to) > 0 ? taken : to;
    }
    ObjectNode extent = SandboxJson.object();
    extent.set(
        "spatial",
        SandboxJson.object().set("bbox", SandboxJson.array().add(SandboxJson.numbers(box))));
    extent.set(
        "temporal",
        SandboxJson.object()
            .set("interval", SandboxJson.array().add(SandboxJson.array().add(from).add(to))));
    return extent;
  }

  private static ObjectNode properties(StoredItem item, Scene scene) {
    Product product = Catalog.product(scene);
    ObjectNode json =
        SandboxJson.object()
            .put("title", title(item))
            .put("datetime", scene.taken().toString())
            .put("start_datetime", scene.taken().toString())
            .put("end_datetime", scene.taken().plus(Duration.ofSeconds(2)).toString())
            .put("created", item.created().toString())
            .put("updated", item.updated().toString())
            .put("platform", product.platform())
            .put("constellation", product.constellation())
            .put("gsd", ItemFiles.gsd(item))
            .put("proj:epsg", 4326)
            .put("eo:cloud_cover", scene.cloud());
    if (!ItemFiles.isVector(item)) {
      PixelGrid grid = ItemFiles.grid(item);
      json.set("proj:shape", SandboxJson.array().add(grid.rows()).add(grid.columns()));
      json.set("proj:transform", SandboxJson.numbers(grid.transform()));
    }
    system(json, item);
    return json;
  }

  /** UP42's own properties: an item has them in its properties, a collection at its top. */
  private static void system(ObjectNode json, StoredItem item) {
    Product product = Catalog.product(Catalog.scene(item));
    json.put("up42-user:title", item.title());
    json.set("up42-user:tags", SandboxJson.array(item.tags()));
    json.put("up42-product:product_id", product.dataProductId())
        .put("up42-product:collection_name", product.collectionName())
        .put("up42-product:modality", product.bands().size() > 3 ? "multispectral" : "optical")
        .put("up42-product:data_type", ItemFiles.isVector(item) ? "vector" : "raster")
        .put("up42-order:id", item.orderId())
        .put("up42-system:asset_id", item.assetId())
        .put("up42-system:account_id", Account.ID)
        .put("up42-system:workspace_id", item.workspaceId())
        .put("up42-system:job_id", item.jobId())
        .put("up42-system:source", source(item))
        .put("up42-system:metadata_version", "0.0.2");
  }

  private ObjectNode assets(StoredItem item) {
    ObjectNode assets = SandboxJson.object();
    for (ItemPart part : ItemPart.of(item)) {
      ObjectNode asset =
          SandboxJson.object()
              .put("href", base + "/v2/assets/" + part.assetId(item))
              .put("title", ItemFiles.title(item, part))
              .put("type", ItemFiles.mediaType(item, part));
      if (part == ItemPart.THUMBNAIL) {
        asset.put("href", asset.get("href").asText() + "/download-url");
      }
      List<String> bands = ItemFiles.bands(item, part);
      if (!bands.isEmpty()) {
        asset.set("eo:bands", EoBands.of(bands));
      }
      asset.set("roles", SandboxJson.array(ItemFiles.roles(item, part)));
      assets.set(ItemFiles.key(item, part), asset);
    }
    return assets;
  }
}
