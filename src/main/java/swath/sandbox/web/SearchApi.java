package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.StoredItem;
import swath.sandbox.world.World;

/** {@code /v2/assets/stac/search} and {@code queryables}. */
final class SearchApi {
  private static final String[] MEMBERS = {
    "ids",
    "collections",
    "bbox",
    "intersects",
    "datetime",
    "filter",
    "filter-lang",
    "sortby",
    "limit",
    "token"
  };
  private static final int MAX_LIMIT = 500;

  private final World world;

  SearchApi(World world) {
    this.world = world;
  }

  List<Route> routes() {
    String path = StacJson.STAC + "/search";
    return List.of(
        Route.of("POST", path, ErrorFormat.STAC, request -> search(request, request.json(MEMBERS))),
        Route.of(
            "GET",
            path,
            ErrorFormat.STAC,
            request -> search(request, query(request)),
            "ids",
            "collections",
            "bbox",
            "datetime",
            "sortby",
            "limit",
            "token"),
        Route.of("GET", StacJson.STAC + "/queryables", ErrorFormat.STAC, this::queryables));
  }

  private SandboxResponse search(SandboxRequest request, ObjectNode body) {
    ItemSearch search = ItemSearch.of(request, body);
    List<StoredItem> found = search.run(world.state().items());
    int limit = body.has("limit") ? body.get("limit").asInt(-1) : 10;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw request.refusal(400, "'limit' must be a whole number from 1 to " + MAX_LIMIT + ".");
    }
    TokenPages<StoredItem> page =
        TokenPages.of(request, found, StoredItem::id, limit, body.path("token").asText());
    StacJson json = new StacJson(world.base());
    ArrayNode features = SandboxJson.array();
    page.shown().forEach(item -> features.add(json.item(item)));
    ObjectNode answer = SandboxJson.object().put("type", "FeatureCollection");
    answer.set("features", features);
    answer.set("links", links(request, page, json.url("/search")));
    answer.put("numberMatched", found.size()).put("numberReturned", page.shown().size());
    return SandboxResponse.geoJson(answer);
  }

  private static ArrayNode links(SandboxRequest request, TokenPages<StoredItem> page, String url) {
    if (request.method().equals("GET")) {
      return page.links(url, request);
    }
    ArrayNode links = SandboxJson.array();
    if (page.next()) {
      links.add(post("next", url, page.nextToken()));
    }
    if (page.previous() && !page.shown().isEmpty()) {
      links.add(post("prev", url, page.previousToken()));
    }
    return links;
  }

  private static ObjectNode post(String rel, String url, String token) {
    ObjectNode link = StacJson.link(rel, url, "application/geo+json").put("method", "POST");
    link.set("body", SandboxJson.object().put("token", token));
    return link.put("merge", true);
  }

  /** The query of a GET as the body that a POST would have. */
  private static ObjectNode query(SandboxRequest request) {
    ObjectNode body = SandboxJson.object();
    for (String list : List.of("ids", "collections")) {
      if (request.query().containsKey(list)) {
        body.set(list, SandboxJson.array(request.queryList(list)));
      }
    }
    if (request.query().containsKey("bbox")) {
      ArrayNode box = SandboxJson.array();
      request.queryList("bbox").forEach(number -> box.add(number(request, number)));
      body.set("bbox", box);
    }
    request.query("datetime").ifPresent(text -> body.put("datetime", text));
    request.query("token").ifPresent(text -> body.put("token", text));
    request.queryInt("limit", 1, MAX_LIMIT).ifPresent(limit -> body.put("limit", limit));
    ArrayNode sort = SandboxJson.array();
    for (String field : request.queryList("sortby")) {
      boolean down = field.startsWith("-");
      sort.add(
          SandboxJson.object()
              .put(
                  "field", down || field.startsWith("+") ? field.substring(1).trim() : field.trim())
              .put("direction", down ? "desc" : "asc"));
    }
    if (!sort.isEmpty()) {
      body.set("sortby", sort);
    }
    return body;
  }

  private static JsonNode number(SandboxRequest request, String text) {
    try {
      return SandboxJson.MAPPER.getNodeFactory().numberNode(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw request.refusal(400, "'bbox' holds numbers, not " + text + ".");
    }
  }

  private SandboxResponse queryables(SandboxRequest request) {
    ObjectNode properties = SandboxJson.object();
    Queryable.types()
        .forEach((name, type) -> properties.set(name, SandboxJson.object().put("type", type)));
    ObjectNode body =
        SandboxJson.object()
            .put("$schema", "https://json-schema.org/draft/2019-09/schema")
            .put("$id", world.base() + StacJson.STAC + "/queryables")
            .put("type", "object")
            .put("title", "Queryables");
    body.set("properties", properties);
    return SandboxResponse.json(200, body);
  }
}
