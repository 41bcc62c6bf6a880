package swath;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import swath.error.ApiException;
import swath.internal.column.TableName;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.processing.Budget;
import swath.processing.BudgetSettings;
import swath.table.ValueTables;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Viewable;
import swath.view.Words;
import tech.tablesaw.api.Table;

/**
 * UP42's budgets, as they were when they were asked for. Read-only; immutable.
 *
 * <pre>{@code
 * template.onBudget(up42.budgets().get(0).id());
 * }</pre>
 */
public final class Budgets extends AbstractList<Budget> implements Viewable {
  private static final int LONGEST_NAME = 40;
  private static final List<Grid.Column> COLUMNS =
      List.of(
          Grid.Column.whole("id"),
          Grid.Column.text("name"),
          Grid.Column.whole("status"),
          Grid.Column.number("limit"),
          Grid.Column.number("spent"),
          Grid.Column.number("left"));

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
    Budgets budgets =
        shared
            .api()
            .budgetPages()
            .read(Budget::json, all -> new Budgets(all, Optional.empty(), isSandbox));
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

  /** Whether jobs must name a budget; empty for an account that may not read it. */
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
  public Card view() {
    var card = Card.of("list", Words.count(size(), "budget"));
    settings.ifPresent(known -> card.fact("jobs must name one", Lenient.span(() -> words(known))));
    if (!isEmpty()) {
      var rows = RowLimit.first(budgets).stream().map(Budgets::row).toList();
      card.block(Grid.of("Budgets, in credits", COLUMNS, rows, size()));
    }
    return card.asOf(null, isSandbox).build();
  }

  private static String words(BudgetSettings settings) {
    return settings.enforcementEnabled() ? "yes: template.onBudget(id)" : "no";
  }

  private static List<Span> row(Budget budget) {
    return List.of(
        Lenient.code(budget::id),
        Span.shortened(Lenient.text(budget::name), LONGEST_NAME),
        budget.statusSpan(),
        number(budget::spendLimit),
        number(budget::consumedCredits),
        number(budget::remainingCredits));
  }

  private static Span number(Supplier<Optional<BigDecimal>> field) {
    return Lenient.span(() -> field.get().map(Words::number).orElse(null));
  }

  @Override
  public String toString() {
    return view().text();
  }
}
