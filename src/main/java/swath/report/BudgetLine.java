package swath.report;

import swath.view.Sanitizer;
import swath.view.Words;

/**
 * A level that consumption is compared with: one of UP42's budgets, or a session's own limit.
 *
 * @param name what it is called
 * @param credits the most that may be spent
 */
public record BudgetLine(String name, long credits) {
  /** What it is called in pictures and texts: {@code budget spring}. */
  String label() {
    return "budget " + Sanitizer.line(name, 30);
  }

  /** How its line in a picture is labelled: {@code budget spring: 5,000}. */
  public String text() {
    return label() + ": " + Words.number(credits);
  }
}
