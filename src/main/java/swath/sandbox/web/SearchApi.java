package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
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
  private static final String[] PARAMETERS = {
    "ids", "collections", "bbox", "datetime", "intersects", "sortby", "limit", "token"
  };
  static final int MAX_LIMIT = 500;

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
            request -> search(request, SearchQuery.body(request, PARAMETERS)),
            PARAMETERS),
        Route.of("GET", StacJson.STAC + "/queryables", ErrorFormat.STAC, this::queryables));
  }

  private SandboxResponse search(SandboxRequest request, ObjectNode body) {
    ItemSearch search = ItemSearch.of(request, body);
    List<StoredItem> found = search.run(world.state().items());
    TokenPages<StoredItem> page =
        TokenPages.of(
            request,
            new TokenPages.Ordered<>(
                found, StoredItem::id, search.order(), world.state()::removedItem),
            limit(request, body.path("limit")),
            body.path("token").asText());
    StacJson json = new StacJson(world.base());
    ArrayNode features = SandboxJson.array();
    page.shown().forEach(item -> features.add(json.item(item)));
    ObjectNode answer = SandboxJson.object().put("type", "FeatureCollection");
    answer.set("features", features);
    answer.set("links", links(request, page, json));
    answer.put("numberMatched", found.size()).put("numberReturned", page.shown().size());
    return SandboxResponse.geoJson(answer);
  }

  /** A limit beyond the largest page is clipped, as OGC asks. */
  private static int limit(SandboxRequest request, JsonNode limit) {
    if (limit.isMissingNode() || limit.isNull()) {
      return 10;
    }
    if (!limit.isIntegralNumber() || limit.bigIntegerValue().signum() <= 0) {
      throw request.refusal(400, "'limit' must be a whole number from 1 on, not " + limit + ".");
    }
    return limit.bigIntegerValue().min(BigInteger.valueOf(MAX_LIMIT)).intValue();
  }

  private static ArrayNode links(
      SandboxRequest request, TokenPages<StoredItem> page, StacJson json) {
    if (request.method().equals("GET")) {
      return page.links(json, "/search", request);
    }
    String url = json.url("/search");
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

  private SandboxResponse queryables(SandboxRequest request) {
    ObjectNode properties = SandboxJson.object();
    Queryable.schemas().forEach(properties::set);
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
