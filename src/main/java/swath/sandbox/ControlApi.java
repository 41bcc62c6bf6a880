package swath.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * {@code /_sandbox/}: what a test or a teacher does to a running sandbox; clients never call it.
 */
final class ControlApi {
  private static final String AT = Server.CONTROL;

  private final World world;
  private final Supplier<List<String>> routes;

  ControlApi(World world, Supplier<List<String>> routes) {
    this.world = world;
    this.routes = routes;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/", Family.V2, call -> StartPage.of(world)).withoutToken(),
        route("GET", "/", call -> state()),
        route("GET", "/routes", call -> Reply.ok(Json.array(routes.get()))),
        route("POST", "/advance", this::advance),
        route("POST", "/credits", this::credits),
        route("POST", "/eulas/{processId}/acceptance", this::acceptEula),
        route("DELETE", "/eulas/{processId}/acceptance", this::withdrawEula),
        route("GET", "/faults", call -> Reply.ok(faults())),
        route("POST", "/faults", this::addFault),
        route("POST", "/job-faults", this::addJobFault),
        route("DELETE", "/faults", this::clearFaults),
        route("POST", "/reset", this::reset),
        route("GET", "/snapshot", call -> snapshot()),
        route("PUT", "/snapshot", this::restore));
  }

  /** Arguments that the world refuses are the caller's mistake. */
  private static Route route(String method, String path, Function<Call, Reply> handler) {
    return Route.of(
            method,
            AT + path,
            Family.V2,
            call -> {
              try {
                return handler.apply(call);
              } catch (IllegalArgumentException e) {
                throw call.refusal(400, String.valueOf(e.getMessage()));
              }
            })
        .withoutToken();
  }

  private Reply state() {
    ObjectNode body =
        Json.object()
            .put("sandbox", "Swath")
            .put("url", world.base())
            .put("username", DemoAccount.INSTANCE.username())
            .put("password", DemoAccount.INSTANCE.password())
            .put("now", world.now().toString())
            .put("seed", world.state().seed)
            .put("jobs", world.state().jobs.size())
            .put("items", world.state().items.size());
    body.set("ledger", Json.MAPPER.valueToTree(world.state().ledger.summary()));
    return Reply.ok(body);
  }

  private Reply advance(Call call) {
    double seconds = call.json("seconds").path("seconds").asDouble(-1);
    world.clock.advance(Duration.ofNanos((long) (seconds * 1e9)));
    return Reply.ok(Json.object().put("now", world.clock.instant().toString()));
  }

  private Reply credits(Call call) {
    world.state().ledger.purchase(call.json("credits").path("credits").asInt());
    world.changed();
    return state();
  }

  private Reply acceptEula(Call call) {
    world.acceptEula(call.path("processId"));
    return state();
  }

  /** As when its provider publishes a new version. */
  private Reply withdrawEula(Call call) {
    world.withdrawEula(call.path("processId"));
    return state();
  }

  private Reply addFault(Call call) {
    world.faults.add(FaultText.of(call.json()));
    return Reply.ok(faults());
  }

  private Reply addJobFault(Call call) {
    ObjectNode body = call.json("fault", "times", "processId");
    JobFault fault = FaultText.jobFault(body.path("fault").asText());
    int times = body.path("times").asInt(1);
    if (body.hasNonNull("processId")) {
      world.faults.jobs(body.get("processId").asText(), fault, times);
    } else {
      world.faults.jobs(fault, times);
    }
    return Reply.ok(faults());
  }

  private Reply clearFaults(Call call) {
    world.faults.clear();
    return Reply.empty(204);
  }

  private ArrayNode faults() {
    ArrayNode list = Json.array();
    for (Fault fault : world.faults.pending()) {
      list.add(
          Json.object()
              .put("route", fault.route())
              .put("kind", fault.kind().name().toLowerCase(Locale.ROOT))
              .put("times", fault.times()));
    }
    return list;
  }

  private Reply reset(Call call) {
    world.reset();
    return state();
  }

  private Reply snapshot() {
    byte[] bytes = WorldFile.bytes(world);
    return Reply.of(200, "application/json", () -> bytes);
  }

  private Reply restore(Call call) {
    try {
      world.restore(WorldFile.read(call.body()));
    } catch (IOException e) {
      throw call.refusal(400, "The body is no snapshot of a sandbox: " + e.getMessage());
    }
    return state();
  }
}
