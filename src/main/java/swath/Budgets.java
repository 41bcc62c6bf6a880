package swath;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import swath.error.ApiException;
import swath.internal.paging.Listing;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.processing.Budget;
import swath.processing.BudgetSettings;
import swath.table.TableName;
import swath.table.ValueTables;
import tech.tablesaw.api.Table;

/**
 * UP42's budgets, as they were when they were asked for. Read-only; immutable.
 *
 * <pre>{@code
 * template.onBudget(up42.budgets().get(0).id());
 * }</pre>
 */
public final class Budgets extends AbstractList<Budget> {
  private final List<Budget> budgets;
  private final Optional<BudgetSettings> settings;
  private final boolean isSandbox;

  private Budgets(List<Budget> budgets, Optional<BudgetSettings> settings, boolean isSandbox) {
    this.budgets = List.copyOf(budgets);
    this.settings = settings;
    this.isSandbox = isSandbox;
  }

  static Budgets ask(SessionScope scope) {
    SharedSession shared = scope.shared();
    boolean isSandbox = shared.isSandbox();
    Listing<Budget> listing = shared.api().budgetPages().listing();
    List<Budget> budgets = listing.toList(Budget::json);
    listing.throwIfIncomplete(new Budgets(budgets, Optional.empty(), isSandbox), budgets.size());
    Optional<BudgetSettings> settings;
    try {
      settings = Optional.of(shared.api().budgetSettings());
    } catch (ApiException e) {
      settings = Optional.empty(); // only some roles may read them (documented)
    }
    return new Budgets(budgets, settings, isSandbox);
  }

  @Override
  public Budget get(int index) {
    return budgets.get(index);
  }

  @Override
  public int size() {
    return budgets.size();
  }

  /** Whether jobs must name a budget; empty where UP42 does not tell. */
  public Optional<BudgetSettings> settings() {
    return settings;
  }

  /** As a Tablesaw table. */
  public Table table() {
    return ValueTables.budgets(budgets, TableName.of("Budgets", isSandbox));
  }

  /** Whether they are a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  @Override
  public String toString() {
    TextTable table = TextTable.of("budget", "name", "status", ">limit", ">used", ">left");
    for (Budget budget : budgets) {
      table.row(
          Text.orDash(budget::id),
          Text.orDash(budget::name),
          Text.orDash(budget::status),
          Text.orDash(() -> number(budget.spendLimit())),
          Text.orDash(() -> number(budget.consumedCredits())),
          Text.orDash(() -> number(budget.remainingCredits())));
    }
    return (size() == 1 ? "1 budget" : Text.number(size()) + " budgets")
        + Text.sandbox(isSandbox)
        + (isEmpty() ? "" : "\n" + table)
        + settings.map(Budgets::words).orElse("");
  }

  private static String words(BudgetSettings settings) {
    return Text.orDash(
        () ->
            settings.enforcementEnabled()
                ? "\nA job must name a budget: template.onBudget(id)."
                : "\nA job need not name a budget.");
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? Text.number(number.getAsInt()) : "–";
  }
}
