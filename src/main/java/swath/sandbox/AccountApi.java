package swath.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The balance and the budgets. */
final class AccountApi {
  private static final String BUDGETS = "/v2/budgets";
  private static final int PAGE_SIZE = 10;

  private final World world;

  AccountApi(World world) {
    this.world = world;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/v2/payments/balances", Family.V2, this::balance),
        Route.of(
            "GET", BUDGETS, Family.V2, this::budgets, "sort", "status", "includeUsage", "page"),
        Route.of("GET", BUDGETS + "/settings", Family.V2, this::settings),
        Route.of("GET", BUDGETS + "/{budgetId}", Family.V2, this::budget, "includeUsage"),
        Route.of("GET", BUDGETS + "/{budgetId}/usage", Family.V2, this::usage));
  }

  private Reply balance(Call call) {
    ObjectNode amount =
        Json.object().put("amount", world.state().ledger.available()).put("unit", "CREDIT");
    return Reply.ok(Json.object().set("available", amount));
  }

  private Reply budgets(Call call) {
    Comparator<Budget> order = Comparator.comparing(Budget::updatedAt);
    String sort = call.query("sort").orElse("updatedAt,asc");
    if (!sort.equals("updatedAt,asc") && !sort.equals("updatedAt,desc")) {
      throw call.refusal(400, "'sort' is updatedAt,asc or updatedAt,desc, not " + sort);
    }
    List<String> statuses = call.queryList("status");
    statuses.forEach(status -> checkStatus(call, status));
    boolean usage = includeUsage(call);
    int page = call.queryInt("page", 0, Integer.MAX_VALUE).orElse(0);
    List<Budget> all =
        world.state().budgets.values().stream()
            .filter(b -> statuses.isEmpty() || statuses.contains(status(b)))
            .sorted(sort.endsWith("asc") ? order : order.reversed())
            .toList();
    ArrayNode content = Json.array();
    all.stream()
        .skip((long) page * PAGE_SIZE)
        .limit(PAGE_SIZE)
        .forEach(budget -> content.add(json(budget, usage)));
    ObjectNode body = Json.object();
    body.set("content", content);
    return Reply.ok(body.put("totalPages", (all.size() + PAGE_SIZE - 1) / PAGE_SIZE));
  }

  private Reply budget(Call call) {
    return Reply.ok(json(find(call), includeUsage(call)));
  }

  private Reply usage(Call call) {
    Budget budget = find(call);
    return Reply.ok(
        Json.object()
            .put("budgetId", budget.id())
            .put("consumedCredits", BudgetRules.consumed(world, budget.id())));
  }

  private Reply settings(Call call) {
    return Reply.ok(
        Json.object()
            .put("budgetSettingId", Dice.uuid(world.state().seed, "budget settings"))
            .put("enforcementEnabled", world.options.budgetsEnforced()));
  }

  private Budget find(Call call) {
    Budget budget = world.state().budgets.get(call.path("budgetId"));
    if (budget == null) {
      throw call.refusal(404, "There is no budget " + call.path("budgetId") + ".");
    }
    return budget;
  }

  private ObjectNode json(Budget budget, boolean withUsage) {
    ObjectNode json =
        Json.object()
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
            : Json.object().put("startDate", budget.startDate()).put("endDate", budget.endDate()));
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

  private static String status(Budget budget) {
    return budget.active() ? "ACTIVE" : "INACTIVE";
  }

  private static void checkStatus(Call call, String status) {
    if (!List.of("ACTIVE", "INACTIVE").contains(status)) {
      throw call.refusal(400, "A budget's status is ACTIVE or INACTIVE, not " + status + ".");
    }
  }

  /** Python says {@code True}, others {@code true}. */
  private static boolean includeUsage(Call call) {
    return call.query("includeUsage")
        .map(
            text ->
                switch (text.toLowerCase(Locale.ROOT)) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw call.refusal(400, "'includeUsage' is true or false.");
                })
        .orElse(false);
  }
}
