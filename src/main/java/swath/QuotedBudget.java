package swath;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.internal.spending.BudgetChoice;
import swath.processing.Budget;
import swath.processing.ProcessingApi;
import swath.view.Lenient;
import swath.view.Span;
import swath.view.Words;

/**
 * What UP42 said of the budget that a template names, when it was quoted.
 *
 * @param wanted the id or name; null where the template names none
 * @param budget the budget; empty where there is none, or UP42 did not say
 * @param trouble why nobody knows; null where it is known
 */
record QuotedBudget(@Nullable String wanted, Optional<Budget> budget, @Nullable String trouble) {
  static QuotedBudget ask(ProcessingApi api, Optional<String> wanted) {
    if (wanted.isEmpty()) {
      return new QuotedBudget(null, Optional.empty(), null);
    }
    try {
      return new QuotedBudget(wanted.get(), BudgetChoice.find(api, wanted.get()), null);
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return new QuotedBudget(wanted.get(), Optional.empty(), e.getMessage());
    }
  }

  /** Whether a template names it so. */
  boolean isCalled(String name) {
    return name.equals(wanted);
  }

  /** Why UP42 would not charge it that much; empty when it would, or nobody knows. */
  Optional<String> obstacle(int price) {
    if (wanted == null || trouble != null) {
      return Optional.empty();
    }
    if (budget.isEmpty()) {
      return Optional.of(BudgetChoice.missing(wanted));
    }
    Budget known = budget.get();
    String name = "The budget " + Lenient.text(known::name);
    if (!known.isActive()) {
      return Optional.of(name + " is not active.");
    }
    return Lenient.or(Optional.<BigDecimal>empty(), known::remainingCredits)
        .filter(left -> left.compareTo(BigDecimal.valueOf(price)) < 0)
        .map(left -> name + " has only " + Words.credits(left) + " left.");
  }

  /** The budget with its status and what is left of it. */
  Span[] spans() {
    if (wanted == null) {
      return new Span[] {Span.NONE};
    }
    if (budget.isEmpty()) {
      return new Span[] {Span.of(wanted + (trouble == null ? "" : ": unknown, " + trouble))};
    }
    Budget known = budget.get();
    String left =
        Lenient.or(Optional.<BigDecimal>empty(), known::remainingCredits)
            .map(credits -> ", " + Words.credits(credits) + " left")
            .orElse(", no limit");
    return new Span[] {Span.of(Lenient.text(known::name)), known.statusSpan(), Span.of(left)};
  }
}
