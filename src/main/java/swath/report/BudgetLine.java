package swath.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.view.Facts.Fact;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * A level that consumption is compared with: one of UP42's budgets, or a session's own limit; for
 * all jobs, or for those that were created in a period.
 *
 * @param name what it is called
 * @param credits the most that may be spent
 * @param from the first day (UTC) that counts; null for all days
 * @param to the day after the last one that counts; null for all days
 */
public record BudgetLine(
    String name, long credits, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** Checks the period. */
  public BudgetLine {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException(
          "The budget's period begins on "
              + from
              + " and ends before "
              + to
              + ": no day is in it. The second day is the first one that no longer counts.");
    }
  }

  /** A level for all jobs. */
  static BudgetLine of(String name, long credits) {
    return new BudgetLine(name, credits, null, null);
  }

  /** Whether a day counts. */
  public boolean counts(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  /** What the jobs of its period cost, charged and held. */
  public long cost(List<JobCost> jobs) {
    boolean isOfAll = from == null && to == null;
    return jobs.stream()
        .filter(job -> isOfAll || (job.created() != null && counts(CreditDay.dayOf(job))))
        .mapToLong(JobCost::cost)
        .sum();
  }

  /** The level, and how much of it is left or how far it is exceeded. */
  Fact fact(List<JobCost> jobs) {
    long left = credits - cost(jobs);
    String rest = left >= 0 ? Words.number(left) + " left" : Words.number(-left) + " over";
    return ReportText.fact(label(), Words.credits(credits) + ", " + rest);
  }

  /** What it is called in pictures and texts: {@code budget spring, 2026-03-01 to 2026-05-31}. */
  private String label() {
    return "budget " + Sanitizer.line(name, 30) + period();
  }

  private String period() {
    if (from != null && to != null) {
      return ", " + Words.days(from, to.minusDays(1));
    }
    return from != null ? ", from " + from : to != null ? ", before " + to : "";
  }

  /** How its line in a picture is labelled: {@code budget spring: 5,000}. */
  public String text() {
    return label() + ": " + Words.number(credits);
  }
}
