package swath;

import swath.view.Card;
import swath.view.Viewable;

/**
 * What a batch is about to execute, shown in the cell that runs it before anything is sent.
 * Immutable.
 */
final class PlanBill implements Viewable {
  private final Plan plan;

  PlanBill(Plan plan) {
    this.plan = plan;
  }

  @Override
  public Card view() {
    return PlanCard.bill(plan);
  }

  @Override
  public String toString() {
    return view().text();
  }
}
