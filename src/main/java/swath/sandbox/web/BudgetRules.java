package swath.sandbox.web;

import java.util.Optional;
import swath.sandbox.world.Ledger;
import swath.sandbox.world.StoredBudget;
import swath.sandbox.world.StoredJob;
import swath.sandbox.world.World;

/** What the sandbox answers when a job and its budget do not agree; UP42 does not document it. */
final class BudgetRules {
  private BudgetRules() {}

  static void check(World world, SandboxRequest request, Optional<String> id, int credits) {
    if (id.isEmpty()) {
      if (world.options().budgetsEnforced()) {
        throw request.refusal(422, "Budgets are enforced: name one with budgetId.");
      }
      return;
    }
    StoredBudget budget = world.state().budget(id.get());
    if (budget == null) {
      throw request.refusal(404, "There is no budget " + id.get() + ".");
    }
    if (!budget.active()) {
      throw request.refusal(422, "The budget " + budget.name() + " is inactive.");
    }
    String today = world.now().toString().substring(0, 10);
    if ((budget.startDate() != null && today.compareTo(budget.startDate()) < 0)
        || (budget.endDate() != null && today.compareTo(budget.endDate()) > 0)) {
      throw request.refusal(422, "The budget " + budget.name() + " is not valid today.");
    }
    Integer limit = budget.spendLimit();
    if (limit != null && committed(world, budget.id()) + credits > limit) {
      throw request.refusal(
          422, "The job would exceed the limit of the budget " + budget.name() + ".");
    }
  }

  /** Credits that were deducted on a budget. */
  static int consumed(World world, String budgetId) {
    return world.state().jobs().stream()
        .filter(job -> budgetId.equals(job.order().budgetId()))
        .filter(job -> world.state().ledger().isCaptured(job.id()))
        .mapToInt(job -> job.order().credits())
        .sum();
  }

  /** Credits that were deducted, or may still be. */
  private static int committed(World world, String budgetId) {
    return world.state().jobs().stream()
        .filter(job -> budgetId.equals(job.order().budgetId()))
        .filter(job -> job.due() != null || isPaidOrHeld(world, job))
        .mapToInt(job -> job.order().credits())
        .sum();
  }

  // A job that hangs has no next transition, but its credits are held.
  private static boolean isPaidOrHeld(World world, StoredJob job) {
    Ledger ledger = world.state().ledger();
    return ledger.isCaptured(job.id()) || ledger.isHeld(job.id());
  }
}
