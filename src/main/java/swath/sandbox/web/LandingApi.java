package swath.sandbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.World;

/**
 * {@code /v2/assets/stac/}: the landing page, with the claims of conformance that UP42's has; the
 * page of differences says which of them the sandbox does not fulfil.
 */
final class LandingApi {
  private static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
  private static final List<String> CONFORMANCE = new ArrayList<>();

  static {
    CONFORMANCE.add("https://api.stacspec.org/v1.0.0-rc.1/core");
    for (String part :
        List.of(
            "collections",
            "item-search",
            "item-search#sort",
            "item-search#filter",
            "item-search#filter:basic-cql",
            "item-search#filter:cql-text",
            "ogcapi-features",
            "ogcapi-features/extensions/transaction")) {
      CONFORMANCE.add("https://api.stacspec.org/v1.0.0-rc.1/" + part);
    }
    String ogc = "http://www.opengis.net/spec/ogcapi-features-";
    for (String part : List.of("core", "geojson", "oas30")) {
      CONFORMANCE.add(ogc + "1/1.0/conf/" + part);
    }
    for (String part : List.of("filter", "features-filter")) {
      CONFORMANCE.add(ogc + "3/1.0/conf/" + part);
    }
    CONFORMANCE.add(ogc + "4/1.0/conf/simpletx");
  }

  private final World world;
  private final List<String> routes;

  LandingApi(World world, List<String> routes) {
    this.world = world;
    this.routes = routes;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", StacJson.STAC + "/", ErrorFormat.STAC, request -> landing()),
        Route.of("GET", StacJson.STAC, ErrorFormat.STAC, request -> landing()),
        Route.of("GET", StacJson.STAC + "/conformance", ErrorFormat.STAC, request -> conformance())
            .withoutToken(),
        Route.of("GET", StacJson.STAC + "/api", ErrorFormat.STAC, request -> openApi())
            .withoutToken());
  }

  private SandboxResponse landing() {
    StacJson json = new StacJson(world.base());
    ObjectNode body =
        SandboxJson.object()
            .put("type", "Catalog")
            .put("id", "up42-storage")
            .put("title", "UP42 Storage")
            .put("description", "UP42 Storage STAC API")
            .put("stac_version", "1.0.0");
    body.set("stac_extensions", SandboxJson.array());
    body.set("conformsTo", SandboxJson.array(CONFORMANCE));
    body.set(
        "links",
        SandboxJson.array()
            .add(StacJson.link("self", json.url("/"), "application/json"))
            .add(StacJson.link("root", json.url("/"), "application/json"))
            .add(StacJson.link("data", json.url("/collections"), "application/json"))
            .add(search(json, "POST", "application/json"))
            .add(search(json, "GET", "application/geo+json"))
            .add(StacJson.link("conformance", json.url("/conformance"), "application/json"))
            .add(StacJson.link("service-desc", json.url("/api"), OPEN_API))
            .add(StacJson.link("service-doc", world.base() + "/", "text/html")));
    return SandboxResponse.ok(body);
  }

  private static ObjectNode search(StacJson json, String method, String type) {
    return StacJson.link("search", json.url("/search"), type).put("method", method);
  }

  private static SandboxResponse conformance() {
    return SandboxResponse.ok(
        SandboxJson.object().set("conformsTo", SandboxJson.array(CONFORMANCE)));
  }

  /** Paths and methods only. */
  private SandboxResponse openApi() {
    ObjectNode paths = SandboxJson.object();
    for (String route : routes) {
      String[] parts = route.split(" ", 2);
      String path = parts[1].substring(StacJson.STAC.length());
      ObjectNode responses = SandboxJson.object();
      responses.putObject("default").put("description", "see sandbox-differences.md");
      paths
          .withObjectProperty(path)
          .putObject(parts[0].toLowerCase(Locale.ROOT))
          .set("responses", responses);
    }
    ObjectNode body = SandboxJson.object().put("openapi", "3.0.3");
    body.putObject("info").put("title", "UP42 Storage STAC API, sandbox").put("version", "1.0.0");
    body.set("paths", paths);
    return SandboxResponse.of(200, OPEN_API, () -> body.toString().getBytes(UTF_8));
  }
}
