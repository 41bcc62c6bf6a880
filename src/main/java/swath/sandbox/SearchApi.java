package swath.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

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
        Route.of("POST", path, Family.STAC, call -> search(call, call.json(MEMBERS))),
        Route.of(
            "GET",
            path,
            Family.STAC,
            call -> search(call, query(call)),
            "ids",
            "collections",
            "bbox",
            "datetime",
            "sortby",
            "limit",
            "token"),
        Route.of("GET", StacJson.STAC + "/queryables", Family.STAC, this::queryables));
  }

  private Reply search(Call call, ObjectNode body) {
    StacSearch search = StacSearch.of(call, body);
    List<StoredItem> found = search.run(world.state().items.values());
    int limit = body.has("limit") ? body.get("limit").asInt(-1) : 10;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw call.refusal(400, "'limit' must be a whole number from 1 to " + MAX_LIMIT + ".");
    }
    StacPages<StoredItem> page =
        StacPages.of(call, found, StoredItem::id, limit, body.path("token").asText());
    StacJson json = new StacJson(world.base());
    ArrayNode features = Json.array();
    page.shown().forEach(item -> features.add(json.item(item)));
    ObjectNode answer = Json.object().put("type", "FeatureCollection");
    answer.set("features", features);
    answer.set("links", links(call, page, json.url("/search")));
    answer.put("numberMatched", found.size()).put("numberReturned", page.shown().size());
    return Reply.geoJson(answer);
  }

  private static ArrayNode links(Call call, StacPages<StoredItem> page, String url) {
    if (call.route().method().equals("GET")) {
      return page.links(url, call);
    }
    ArrayNode links = Json.array();
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
    link.set("body", Json.object().put("token", token));
    return link.put("merge", true);
  }

  /** The query of a GET as the body that a POST would have. */
  private static ObjectNode query(Call call) {
    ObjectNode body = Json.object();
    for (String list : List.of("ids", "collections")) {
      if (call.query().containsKey(list)) {
        body.set(list, Json.array(call.queryList(list)));
      }
    }
    if (call.query().containsKey("bbox")) {
      ArrayNode box = Json.array();
      call.queryList("bbox").forEach(number -> box.add(number(call, number)));
      body.set("bbox", box);
    }
    call.query("datetime").ifPresent(text -> body.put("datetime", text));
    call.query("token").ifPresent(text -> body.put("token", text));
    call.queryInt("limit", 1, MAX_LIMIT).ifPresent(limit -> body.put("limit", limit));
    ArrayNode sort = Json.array();
    for (String field : call.queryList("sortby")) {
      boolean down = field.startsWith("-");
      sort.add(
          Json.object()
              .put(
                  "field", down || field.startsWith("+") ? field.substring(1).trim() : field.trim())
              .put("direction", down ? "desc" : "asc"));
    }
    if (!sort.isEmpty()) {
      body.set("sortby", sort);
    }
    return body;
  }

  private static JsonNode number(Call call, String text) {
    try {
      return Json.MAPPER.getNodeFactory().numberNode(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw call.refusal(400, "'bbox' holds numbers, not " + text + ".");
    }
  }

  private Reply queryables(Call call) {
    ObjectNode properties = Json.object();
    Queryable.types()
        .forEach((name, type) -> properties.set(name, Json.object().put("type", type)));
    ObjectNode body =
        Json.object()
            .put("$schema", "https://json-schema.org/draft/2019-09/schema")
            .put("$id", world.base() + StacJson.STAC + "/queryables")
            .put("type", "object")
            .put("title", "Queryables");
    body.set("properties", properties);
    return Reply.json(200, body);
  }
}
