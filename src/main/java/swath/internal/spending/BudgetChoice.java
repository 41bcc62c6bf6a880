package swath.internal.spending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.processing.Budget;
import swath.processing.ProcessingApi;
import swath.view.Lenient;
import swath.view.Sanitizer;

/** Finds the budget that a template names by its id or its name. Stateless. */
public final class BudgetChoice {
  private static final int LONGEST = 80;

  private BudgetChoice() {}

  /** Asks for the budget with that id or name; empty when there is none. */
  public static Optional<Budget> find(ProcessingApi api, String idOrName) {
    List<Budget> all = api.budgets();
    Optional<Budget> byId = all.stream().filter(one -> is(idOrName, one::id)).findFirst();
    if (byId.isPresent()) {
      return byId;
    }
    List<Budget> byName = all.stream().filter(one -> is(idOrName, one::name)).toList();
    if (byName.size() > 1) {
      throw new Up42Exception(
          byName.size()
              + " budgets are called "
              + Sanitizer.line(idOrName, LONGEST)
              + ": choose one by its id, see up42.budgets().");
    }
    return byName.stream().findFirst();
  }

  /** Says that there is no such budget. */
  public static String missing(String idOrName) {
    return "There is no budget "
        + Sanitizer.line(idOrName, LONGEST)
        + "; up42.budgets() lists them.";
  }

  /** The id to send; what looks like an id is not looked up. */
  static @Nullable String id(ProcessingApi api, @Nullable String idOrName) {
    if (idOrName == null || isId(idOrName)) {
      return idOrName;
    }
    return find(api, idOrName)
        .map(Budget::id)
        .orElseThrow(() -> new Up42Exception("Nothing was executed. " + missing(idOrName)));
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean is(String wanted, Supplier<String> field) {
    return wanted.equals(Lenient.or("", field));
  }
}
