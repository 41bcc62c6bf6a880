package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import swath.sandbox.world.Account;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.CheckedInputs;
import swath.sandbox.world.InputCheck;
import swath.sandbox.world.JobPrice;
import swath.sandbox.world.ProcessModel;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.StoredJob;
import swath.sandbox.world.World;

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
        Route.of("GET", "/v2/processing/processes", ErrorFormat.V2, this::list),
        Route.of("GET", ONE, ErrorFormat.V2, this::describe),
        Route.of("POST", ONE + "/validation", ErrorFormat.V2, this::validation),
        Route.of("POST", ONE + "/cost", ErrorFormat.V2, this::cost),
        Route.of(
            "POST",
            ONE + "/execution",
            ErrorFormat.V2,
            this::execution,
            "workspaceId",
            "budgetId"));
  }

  private SandboxResponse list(SandboxRequest request) {
    ArrayNode processes = SandboxJson.array();
    Catalog.PROCESSES.values().forEach(process -> processes.add(summary(process)));
    ObjectNode body = SandboxJson.object();
    body.set("processes", processes);
    body.set("links", SandboxJson.array());
    return SandboxResponse.ok(body);
  }

  private SandboxResponse describe(SandboxRequest request) {
    ProcessModel process = process(request);
    ObjectNode body = summary(process);
    body.set("inputs", InputSchemas.inputs(process));
    ObjectNode output = SandboxJson.object().put("title", "STAC collection");
    output.set("schema", SandboxJson.object().put("type", "string").put("format", "uri"));
    body.set("outputs", SandboxJson.object().set("collection", output));
    return SandboxResponse.ok(body);
  }

  private SandboxResponse validation(SandboxRequest request) {
    check(process(request), request);
    return SandboxResponse.empty(200);
  }

  private SandboxResponse cost(SandboxRequest request) {
    ProcessModel process = process(request);
    JobPrice price = JobPrice.of(process, check(process, request), world.options());
    if (process.isFree()) {
      return SandboxResponse.ok(
          SandboxJson.object().put("pricingStrategy", "none").put("totalCredits", 0));
    }
    return SandboxResponse.ok(
        SandboxJson.object()
            .put("pricingStrategy", "area")
            .put("totalCredits", price.credits())
            .put("totalSize", price.sqKm())
            .put("unit", "SQ_KM"));
  }

  private SandboxResponse execution(SandboxRequest request) {
    ProcessModel process = process(request);
    Optional<String> workspace = request.query("workspaceId");
    if (workspace.isPresent() && !Account.WORKSPACES.contains(workspace.get())) {
      throw request.refusal(404, "There is no workspace " + workspace.get() + ".");
    }
    ObjectNode inputs = inputs(process, request);
    CheckedInputs checked = InputCheck.of(world, process, inputs);
    Optional<String> budget = request.query("budgetId");
    BudgetRules.check(world, request, budget, price(process, checked));
    StoredJob job =
        world.execute(process, workspace.orElse(null), budget.orElse(null), inputs, checked);
    return SandboxResponse.json(world.options().executionStatus(), JobWriter.of(world, job))
        .savedFirst();
  }

  private int price(ProcessModel process, CheckedInputs checked) {
    return checked.areValid() ? JobPrice.of(process, checked, world.options()).credits() : 0;
  }

  /** Refuses inputs that are wrong in any way, as validation does. */
  private CheckedInputs check(ProcessModel process, SandboxRequest request) {
    CheckedInputs checked = InputCheck.of(world, process, inputs(process, request));
    if (!checked.areValid()) {
      ObjectNode body =
          SandboxJson.object().put("title", "Unprocessable Entity").put("status", 422);
      body.set("errors", JobWriter.errors(checked.errors()));
      throw new Refusal(SandboxResponse.problem(422, body));
    }
    return checked;
  }

  private ObjectNode inputs(ProcessModel process, SandboxRequest request) {
    ObjectNode body = request.json();
    schemas
        .complaint(process, body)
        .ifPresent(
            complaint -> {
              throw new Refusal(
                  SandboxResponse.problem(
                      400,
                      SandboxJson.object()
                          .put("title", "Bad Request")
                          .put("status", 400)
                          .put("schema-error", complaint)));
            });
    return (ObjectNode) body.get("inputs");
  }

  private static ProcessModel process(SandboxRequest request) {
    ProcessModel process = Catalog.PROCESSES.get(request.path("processId"));
    if (process == null) {
      throw request.refusal(404, "The process " + request.path("processId") + " does not exist.");
    }
    return process;
  }

  private static ObjectNode summary(ProcessModel process) {
    ObjectNode summary =
        SandboxJson.object()
            .put("id", process.id())
            .put("title", process.title())
            .put("description", process.description())
            .put("version", "1.0.0");
    summary.set("jobControlOptions", SandboxJson.array(List.of("async-execute")));
    summary.set("outputTransmission", SandboxJson.array(List.of("reference")));
    ArrayNode parameters = SandboxJson.array();
    parameters.add(
        parameter(
            "eula-id",
            SandboxJson.array(List.of(Catalog.known(Catalog.EULAS, process.eula()).id()))));
    parameters.add(
        parameter(
            "price",
            SandboxJson.array()
                .add(
                    SandboxJson.object()
                        .put("credits", process.creditsPerSqKm())
                        .put("unit", "SQ_KM"))));
    summary.set("additionalParameters", SandboxJson.object().set("parameters", parameters));
    return summary;
  }

  private static ObjectNode parameter(String name, ArrayNode value) {
    return SandboxJson.object().put("name", name).set("value", value);
  }
}
