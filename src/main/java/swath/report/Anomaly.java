package swath.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import swath.view.Facts.Fact;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * A day out of the ordinary, by a rule small enough to explain: its credits (captured and held) are
 * more than one and a half times what 19 in 20 of the days before it cost at most, <em>and</em> ten
 * credits more. Of the 90 settled days before it those count on which something was spent, if there
 * are seven; in the first fourteen days no day is extraordinary. Days without a job do not count:
 * users work in bursts, and compared with many empty days each burst would be one.
 *
 * @param number its number on the chart and in the list, from 1, by time
 * @param day the day (UTC)
 * @param credits the day's credits, captured and held
 * @param expected what 19 in 20 of the earlier days cost at most
 * @param limit the highest value that would still have been ordinary
 * @param jobs the day's dearest jobs, at most three
 */
public record Anomaly(
    int number, LocalDate day, long credits, double expected, double limit, List<JobCost> jobs) {
  static final int FEWEST_DAYS = 14;
  private static final int MOST_DAYS = 90;
  private static final int FEWEST_SPENDING = 7;
  private static final double SHARE = 0.95;
  private static final int LISTED = 5;
  private static final String NAME = "out of the ordinary";

  static List<Anomaly> of(List<CreditDay> days, List<JobCost> dated) {
    List<Anomaly> found = new ArrayList<>();
    List<Long> history = new ArrayList<>();
    for (CreditDay day : days) {
      long credits = day.amounts().cost();
      List<Long> spending =
          history.subList(Math.max(0, history.size() - MOST_DAYS), history.size()).stream()
              .filter(spent -> spent > 0)
              .sorted()
              .toList();
      if (history.size() >= FEWEST_DAYS && spending.size() >= FEWEST_SPENDING) {
        double most = spending.get((int) Math.ceil(SHARE * spending.size()) - 1);
        double limit = Math.max(1.5 * most, most + 10);
        if (credits > limit) {
          found.add(
              new Anomaly(
                  found.size() + 1, day.day(), credits, most, limit, dearest(day.day(), dated)));
        }
      }
      if (day.isSettled()) {
        history.add(credits);
      }
    }
    return List.copyOf(found);
  }

  private static List<JobCost> dearest(LocalDate day, List<JobCost> dated) {
    return dated.stream()
        .filter(job -> CreditDay.dayOf(job).equals(day))
        .sorted(JobCost.DEAREST_FIRST)
        .limit(3)
        .toList();
  }

  /** The days that words tell and pictures number: the five most above the expected, by time. */
  static List<Anomaly> told(List<Anomaly> anomalies) {
    return anomalies.stream()
        .sorted(Comparator.comparingDouble(Anomaly::over).reversed())
        .limit(LISTED)
        .sorted(Comparator.comparingInt(Anomaly::number))
        .toList();
  }

  /** The five greatest, a fact each, and how many more there are. */
  static List<Fact> facts(List<Anomaly> anomalies) {
    List<Fact> facts = new ArrayList<>();
    told(anomalies).forEach(one -> facts.add(ReportText.fact(NAME, one.text())));
    int more = anomalies.size() - LISTED;
    if (more > 0) {
      facts.add(ReportText.fact(NAME, Words.count(more, "more day") + ", see anomalies()"));
    }
    return facts;
  }

  /** Credits above the expected. */
  public double over() {
    return credits - expected;
  }

  /** A short text for a caption. */
  public String shortText() {
    return String.format(
        Locale.ROOT,
        "%d. %s: %s, %,.0f above 19 in 20 days before%s",
        number,
        day,
        Words.credits(credits),
        over(),
        jobs.isEmpty() ? "" : "; most by job " + Sanitizer.shortId(jobs.get(0).jobId()));
  }

  /** As text: number, day, by how much, and the job that did most of it. */
  public String text() {
    String most =
        jobs.isEmpty()
            ? ""
            : String.format(
                Locale.ROOT,
                "; most of it job %s (%s, %s)",
                jobs.get(0).jobId(),
                jobs.get(0).processId(),
                Words.credits(jobs.get(0).cost()));
    return String.format(
        Locale.ROOT,
        "%d. %s: %s, %,.0f more than 19 in 20 of the days before%s",
        number,
        day,
        Words.credits(credits),
        over(),
        most);
  }
}
