package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import swath.sandbox.world.SandboxJson;
import swath.sandbox.world.SeededRandom;
import swath.sandbox.world.StoredBudget;
import swath.sandbox.world.World;

/** The balance and the budgets, as of the request; held credits are not available. */
final class AccountApi {
  private static final String BUDGETS = "/v2/budgets";
  private static final int PAGE_SIZE = 10;

  private final World world;

  AccountApi(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/v2/payments/balances", ErrorFormat.V2, this::balance),
        Route.of(
            "GET",
            BUDGETS,
            ErrorFormat.V2,
            this::budgets,
            "sort",
            "status",
            "includeUsage",
            "page"),
        Route.of("GET", BUDGETS + "/settings", ErrorFormat.V2, this::settings),
        Route.of("GET", BUDGETS + "/{budgetId}", ErrorFormat.V2, this::budget, "includeUsage"),
        Route.of("GET", BUDGETS + "/{budgetId}/usage", ErrorFormat.V2, this::usage));
  }

  private SandboxResponse balance(SandboxRequest request) {
    ObjectNode amount =
        SandboxJson.object()
            .put("amount", world.state().ledger().available())
            .put("unit", "CREDIT");
    return SandboxResponse.ok(SandboxJson.object().set("available", amount));
  }

  private SandboxResponse budgets(SandboxRequest request) {
    Comparator<StoredBudget> order = Comparator.comparing(StoredBudget::updatedAt);
    String sort = request.query("sort").orElse("updatedAt,asc");
    if (!sort.equals("updatedAt,asc") && !sort.equals("updatedAt,desc")) {
      throw request.refusal(400, "'sort' is updatedAt,asc or updatedAt,desc, not " + sort);
    }
    List<String> statuses = request.queryList("status");
    statuses.forEach(status -> checkStatus(request, status));
    boolean usage = includeUsage(request);
    int page = request.queryInt("page", 0, Integer.MAX_VALUE).orElse(0);
    List<StoredBudget> all =
        world.state().budgets().stream()
            .filter(b -> statuses.isEmpty() || statuses.contains(status(b)))
            .sorted(sort.endsWith("asc") ? order : order.reversed())
            .toList();
    ArrayNode content = SandboxJson.array();
    all.stream()
        .skip((long) page * PAGE_SIZE)
        .limit(PAGE_SIZE)
        .forEach(budget -> content.add(json(budget, usage)));
    ObjectNode body = SandboxJson.object();
    body.set("content", content);
    return SandboxResponse.ok(body.put("totalPages", (all.size() + PAGE_SIZE - 1) / PAGE_SIZE));
  }

  private SandboxResponse budget(SandboxRequest request) {
    return SandboxResponse.ok(json(find(request), includeUsage(request)));
  }

  private SandboxResponse usage(SandboxRequest request) {
    StoredBudget budget = find(request);
    return SandboxResponse.ok(
        SandboxJson.object()
            .put("budgetId", budget.id())
            .put("consumedCredits", BudgetRules.consumed(world, budget.id())));
  }

  private SandboxResponse settings(SandboxRequest request) {
    return SandboxResponse.ok(
        SandboxJson.object()
            .put("budgetSettingId", SeededRandom.uuid(world.state().seed(), "budget settings"))
            .put("enforcementEnabled", world.options().budgetsEnforced()));
  }

  private StoredBudget find(SandboxRequest request) {
    StoredBudget budget = world.state().budget(request.path("budgetId"));
    if (budget == null) {
      throw request.refusal(404, "There is no budget " + request.path("budgetId") + ".");
    }
    return budget;
  }

  private ObjectNode json(StoredBudget budget, boolean withUsage) {
    ObjectNode json =
        SandboxJson.object()
            .put("id", budget.id())
            .put("name", budget.name())
            .put("description", budget.description())
            .putNull("externalId")
            .put("status", status(budget))
            .put("spendLimit", budget.spendLimit());
    json.set(
        "validityPeriod",
        budget.startDate() == null
            ? null
            : SandboxJson.object()
                .put("startDate", budget.startDate())
                .put("endDate", budget.endDate()));
    json.put("createdBy", budget.createdBy())
        .put("createdAt", budget.createdAt().toString())
        .put("updatedAt", budget.updatedAt().toString());
    if (withUsage) {
      int consumed = BudgetRules.consumed(world, budget.id());
      Integer limit = budget.spendLimit();
      json.put("consumedCredits", consumed);
      json.put("remainingCredits", limit == null ? null : Integer.valueOf(limit - consumed));
      json.put("usagePercentage", limit == null ? null : Double.valueOf(100.0 * consumed / limit));
    }
    return json;
  }

  private static String status(StoredBudget budget) {
    return budget.active() ? "ACTIVE" : "INACTIVE";
  }

  private static void checkStatus(SandboxRequest request, String status) {
    if (!List.of("ACTIVE", "INACTIVE").contains(status)) {
      throw request.refusal(400, "A budget's status is ACTIVE or INACTIVE, not " + status + ".");
    }
  }

  /** Python says {@code True}, others {@code true}. */
  private static boolean includeUsage(SandboxRequest request) {
    return request
        .query("includeUsage")
        .map(
            text ->
                switch (text.toLowerCase(Locale.ROOT)) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw request.refusal(400, "'includeUsage' is true or false.");
                })
        .orElse(false);
  }
}
