package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import swath.sandbox.world.FaultParser;
import swath.sandbox.world.JobFate;
import swath.sandbox.world.Ledger;
import swath.sandbox.world.PlannedFault;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.World;
import swath.sandbox.world.WorldFile;

/**
 * {@code /_sandbox/}: what a test or a teacher does to a running sandbox; clients never call it.
 */
final class ControlApi {
  /** What the path of each of its routes begins with, but for the start page. */
  static final String ROOT = "/_sandbox";

  private static final double LONGEST_SECONDS = 100 * 365.25 * 86_400;

  private final Tenant tenant;
  private final World world;
  private final List<String> routes;

  ControlApi(Tenant tenant, List<String> routes) {
    this.tenant = tenant;
    this.world = tenant.world();
    this.routes = routes;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/", ErrorFormat.V2, request -> StartPage.of(tenant)).withoutToken(),
        route("GET", "/", request -> state()),
        route("GET", "/routes", request -> SandboxResponse.ok(SandboxJson.array(routes))),
        route("POST", "/advance", this::advance),
        route("POST", "/credits", this::credits),
        route("POST", "/eulas/{processId}/acceptance", this::acceptEula),
        route("DELETE", "/eulas/{processId}/acceptance", this::withdrawEula),
        route("GET", "/faults", request -> SandboxResponse.ok(faults())),
        route("POST", "/faults", this::addFault),
        route("POST", "/job-faults", this::addJobFault),
        route("DELETE", "/faults", this::clearFaults),
        route("POST", "/reset", this::reset),
        route("GET", "/snapshot", request -> snapshot()),
        route("PUT", "/snapshot", this::restore));
  }

  /** Arguments that the world refuses are the caller's mistake. */
  private static Route route(
      String method, String path, Function<SandboxRequest, SandboxResponse> handler) {
    return Route.of(
            method,
            ROOT + path,
            ErrorFormat.V2,
            request -> {
              try {
                return handler.apply(request);
              } catch (IllegalArgumentException e) {
                throw request.refusal(400, String.valueOf(e.getMessage()));
              }
            })
        .withoutToken();
  }

  private SandboxResponse state() {
    ObjectNode body =
        SandboxJson.object()
            .put("sandbox", "Swath")
            .put("url", world.base())
            .put("username", tenant.username())
            .put("password", tenant.password())
            .put("now", world.now().toString())
            .put("seed", world.state().seed())
            .put("jobs", world.state().jobs().size())
            .put("items", world.state().items().size());
    body.set("ledger", json(world.state().ledger()));
    return SandboxResponse.ok(body);
  }

  private static ObjectNode json(Ledger ledger) {
    return SandboxJson.object()
        .put("purchased", ledger.purchased())
        .put("available", ledger.available())
        .put("held", ledger.held())
        .put("captured", ledger.captured())
        .put("released", ledger.released())
        .put("holds", ledger.holds())
        .put("captures", ledger.captures())
        .put("releases", ledger.releases());
  }

  private SandboxResponse advance(SandboxRequest request) {
    JsonNode told = request.json("seconds").path("seconds");
    double seconds = told.isNumber() ? told.asDouble() : -1;
    if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
      throw request.refusal(
          400, "'seconds' must be a number from 0 to that of a century, not " + told + ".");
    }
    world.clock().advance(Duration.ofNanos((long) (seconds * 1e9)));
    return SandboxResponse.ok(SandboxJson.object().put("now", world.clock().instant().toString()));
  }

  private SandboxResponse credits(SandboxRequest request) {
    world.purchase(request.json("credits").path("credits").asInt());
    return state();
  }

  private SandboxResponse acceptEula(SandboxRequest request) {
    world.acceptEula(request.path("processId"));
    return state();
  }

  /** As when its provider publishes a new version. */
  private SandboxResponse withdrawEula(SandboxRequest request) {
    world.withdrawEula(request.path("processId"));
    return state();
  }

  private SandboxResponse addFault(SandboxRequest request) {
    world.faults().add(FaultParser.of(request.json()));
    return SandboxResponse.ok(faults());
  }

  private SandboxResponse addJobFault(SandboxRequest request) {
    ObjectNode body = request.json("fault", "times", "processId");
    String processId = body.hasNonNull("processId") ? body.get("processId").asText() : null;
    JobFate fate = FaultParser.fate(body.path("fault").asText());
    world.faults().add(processId, fate, body.path("times").asInt(1));
    return SandboxResponse.ok(faults());
  }

  private SandboxResponse clearFaults(SandboxRequest request) {
    world.faults().clear();
    return SandboxResponse.empty(204);
  }

  private ArrayNode faults() {
    ArrayNode list = SandboxJson.array();
    for (PlannedFault fault : world.faults().pending()) {
      list.add(
          SandboxJson.object()
              .put("route", fault.route())
              .put("kind", fault.kind().word())
              .put("times", fault.times()));
    }
    return list;
  }

  private SandboxResponse reset(SandboxRequest request) {
    world.reset();
    return state();
  }

  private SandboxResponse snapshot() {
    byte[] bytes = WorldFile.bytes(world);
    return SandboxResponse.of(200, "application/json", () -> bytes);
  }

  private SandboxResponse restore(SandboxRequest request) {
    try {
      world.restore(WorldFile.read(request.body()));
    } catch (IOException e) {
      throw request.refusal(400, "The body is no snapshot of a sandbox: " + e.getMessage());
    }
    return state();
  }
}
