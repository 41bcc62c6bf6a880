package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.Product;
import swath.sandbox.world.SandboxJson;

/**
 * {@code /v2/collections}: the glossary of data products, as far as images in storage are of them.
 * Users look up a product's id there, to search their storage for it.
 */
final class GlossaryApi {
  private static final int PAGE_SIZE = 10;
  private static final List<String> FIELDS = List.of("name", "title", "description", "type");

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/v2/collections", ErrorFormat.V2, this::collections, "page", "sort"));
  }

  private SandboxResponse collections(SandboxRequest request) {
    int page = request.queryInt("page", 0, Integer.MAX_VALUE).orElse(0);
    List<ObjectNode> all = new ArrayList<>(all().values());
    all.sort(order(request));
    ArrayNode content = SandboxJson.array();
    all.stream().skip((long) page * PAGE_SIZE).limit(PAGE_SIZE).forEach(content::add);
    return SandboxResponse.ok(SpringPage.of(content, page, PAGE_SIZE, all.size()));
  }

  private static Comparator<ObjectNode> order(SandboxRequest request) {
    String[] sort = request.query("sort").orElse("name,asc").split(",", -1);
    boolean known =
        sort.length == 2 && FIELDS.contains(sort[0]) && List.of("asc", "desc").contains(sort[1]);
    if (!known) {
      throw request.refusal(
          400, "'sort' is one of %s, a comma, and asc or desc.".formatted(FIELDS));
    }
    Comparator<ObjectNode> order = Comparator.comparing(node -> node.path(sort[0]).asText());
    return sort[1].equals("asc") ? order : order.reversed();
  }

  private static Map<String, ObjectNode> all() {
    Map<String, ObjectNode> collections = new LinkedHashMap<>();
    for (Product product : Catalog.PRODUCTS.values()) {
      ObjectNode collection =
          collections.computeIfAbsent(product.collectionName(), name -> collection(product));
      ((ArrayNode) collection.get("dataProducts")).add(dataProduct(product));
    }
    return collections;
  }

  private static ObjectNode collection(Product product) {
    String title = product.title().replaceFirst(" (Display|Analytic|Level).*", "");
    ObjectNode json =
        SandboxJson.object()
            .put("name", product.collectionName())
            .put("title", title)
            .put("description", "Images of " + title)
            .put("type", "ARCHIVE");
    json.set("integrations", SandboxJson.array());
    json.set("providers", SandboxJson.array().add(provider(product.producer())));
    json.set("dataProducts", SandboxJson.array());
    return json.set("metadata", metadata(product));
  }

  private static ObjectNode provider(String name) {
    ObjectNode json =
        SandboxJson.object()
            .put("name", name)
            .put("title", name.toUpperCase(Locale.ROOT))
            .put("description", "");
    return json.set("roles", SandboxJson.array(List.of("PRODUCER", "HOST")));
  }

  private static ObjectNode metadata(Product product) {
    String resolution = product.gsd() < 1 ? "VERY_HIGH" : product.gsd() < 5 ? "HIGH" : "MEDIUM";
    ObjectNode json =
        SandboxJson.object().put("productType", "OPTICAL").put("resolutionClass", resolution);
    return json.set("resolutionValue", SandboxJson.object().put("minimum", product.gsd()));
  }

  private static ObjectNode dataProduct(Product product) {
    return SandboxJson.object()
        .put("name", product.name())
        .put("title", product.title())
        .put("description", product.title())
        .put("id", product.dataProductId())
        .putNull("eulaId");
  }
}
