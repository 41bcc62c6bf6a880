package swath.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code /v2/processing/processes}: descriptions, validation, cost, execution. */
final class ProcessesApi {
  private static final String ONE = "/v2/processing/processes/{processId}";

  private final World world;
  private final InputSchemas schemas = new InputSchemas();

  ProcessesApi(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/v2/processing/processes", Family.V2, this::list),
        Route.of("GET", ONE, Family.V2, this::describe),
        Route.of("POST", ONE + "/validation", Family.V2, this::validation),
        Route.of("POST", ONE + "/cost", Family.V2, this::cost),
        Route.of(
            "POST", ONE + "/execution", Family.V2, this::execution, "workspaceId", "budgetId"));
  }

  private Reply list(Call call) {
    ArrayNode processes = Json.array();
    Catalog.PROCESSES.values().forEach(process -> processes.add(summary(process)));
    ObjectNode body = Json.object();
    body.set("processes", processes);
    body.set("links", Json.array());
    return Reply.ok(body);
  }

  private Reply describe(Call call) {
    ProcessModel process = process(call);
    ObjectNode body = summary(process);
    body.set("inputs", InputSchemas.inputs(process));
    ObjectNode output = Json.object().put("title", "STAC collection");
    output.set("schema", Json.object().put("type", "string").put("format", "uri"));
    body.set("outputs", Json.object().set("collection", output));
    return Reply.ok(body);
  }

  private Reply validation(Call call) {
    check(process(call), call);
    return Reply.empty(200);
  }

  private Reply cost(Call call) {
    ProcessModel process = process(call);
    Price price = Price.of(process, check(process, call), world.options);
    return Reply.ok(
        Json.object()
            .put("pricingStrategy", "area")
            .put("totalCredits", price.credits())
            .put("totalSize", price.sqKm())
            .put("unit", "SQ_KM"));
  }

  private Reply execution(Call call) {
    ProcessModel process = process(call);
    Optional<String> workspace = call.query("workspaceId");
    if (workspace.isPresent() && !World.WORKSPACES.contains(workspace.get())) {
      throw call.refusal(404, "There is no workspace " + workspace.get() + ".");
    }
    ObjectNode inputs = inputs(process, call);
    InputCheck.Findings findings = InputCheck.of(world, process, inputs);
    Optional<String> budget = call.query("budgetId");
    BudgetRules.check(world, call, budget, price(process, findings));
    StoredJob job =
        world.execute(process, workspace.orElse(null), budget.orElse(null), inputs, findings);
    return Reply.json(world.options.executionStatus(), JobJson.of(world, job)).savedFirst();
  }

  private int price(ProcessModel process, InputCheck.Findings findings) {
    return findings.flaws().isEmpty() ? Price.of(process, findings, world.options).credits() : 0;
  }

  /** Refuses inputs that are wrong in any way, as validation does. */
  private InputCheck.Findings check(ProcessModel process, Call call) {
    InputCheck.Findings findings = InputCheck.of(world, process, inputs(process, call));
    if (!findings.flaws().isEmpty()) {
      ObjectNode body = Json.object().put("title", "Unprocessable Entity").put("status", 422);
      body.set("errors", JobJson.errors(findings.flaws()));
      throw new Refusal(Reply.problem(422, body));
    }
    return findings;
  }

  private ObjectNode inputs(ProcessModel process, Call call) {
    ObjectNode body = call.json();
    schemas
        .complaint(process, body)
        .ifPresent(
            complaint -> {
              throw new Refusal(
                  Reply.problem(
                      400,
                      Json.object()
                          .put("title", "Bad Request")
                          .put("status", 400)
                          .put("schema-error", complaint)));
            });
    return (ObjectNode) body.get("inputs");
  }

  private static ProcessModel process(Call call) {
    ProcessModel process = Catalog.PROCESSES.get(call.path("processId"));
    if (process == null) {
      throw call.refusal(404, "The process " + call.path("processId") + " does not exist.");
    }
    return process;
  }

  private static ObjectNode summary(ProcessModel process) {
    ObjectNode summary =
        Json.object()
            .put("id", process.id())
            .put("title", process.title())
            .put("description", process.description())
            .put("version", "1.0.0");
    summary.set("jobControlOptions", Json.array(List.of("async-execute")));
    summary.set("outputTransmission", Json.array(List.of("reference")));
    ArrayNode parameters = Json.array();
    parameters.add(
        parameter(
            "eula-id", Json.array(List.of(Catalog.known(Catalog.EULAS, process.eula()).id()))));
    parameters.add(
        parameter(
            "price",
            Json.array()
                .add(Json.object().put("credits", process.creditsPerSqKm()).put("unit", "SQ_KM"))));
    summary.set("additionalParameters", Json.object().set("parameters", parameters));
    return summary;
  }

  private static ObjectNode parameter(String name, ArrayNode value) {
    return Json.object().put("name", name).set("value", value);
  }
}
