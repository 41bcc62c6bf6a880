package swath.report;

import swath.view.Facts.Fact;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * A level that consumption is compared with: one of UP42's budgets, or a session's own limit.
 *
 * @param name what it is called
 * @param credits the most that may be spent
 */
public record BudgetLine(String name, long credits) {
  /** The level, and how much of it is left or how far it is exceeded. */
  Fact fact(long cost) {
    long left = credits - cost;
    String rest = left >= 0 ? Words.number(left) + " left" : Words.number(-left) + " over";
    return ReportText.fact(label(), Words.credits(credits) + ", " + rest);
  }

  /** What it is called in pictures and texts: {@code budget spring}. */
  private String label() {
    return "budget " + Sanitizer.line(name, 30);
  }

  /** How its line in a picture is labelled: {@code budget spring: 5,000}. */
  public String text() {
    return label() + ": " + Words.number(credits);
  }
}
