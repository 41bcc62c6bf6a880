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
 * above 1.25 times the mean of the settled days before it, <em>and</em> above that mean by two
 * standard deviations, <em>and</em> by ten credits. At least 14, at most 30 earlier settled days
 * count.
 *
 * @param number its number on the chart and in the list, from 1, by time
 * @param day the day (UTC)
 * @param credits the day's credits, captured and held
 * @param expected the mean of the earlier days
 * @param limit the highest value that would still have been ordinary
 * @param jobs the day's dearest jobs, at most three
 */
public record Anomaly(
    int number, LocalDate day, long credits, double expected, double limit, List<JobCost> jobs) {
  static final int FEWEST_DAYS = 14;
  static final int MOST_DAYS = 30;
  private static final int LISTED = 5;
  private static final String NAME = "out of the ordinary";

  static List<Anomaly> of(List<CreditDay> days, List<JobCost> dated) {
    List<Anomaly> found = new ArrayList<>();
    List<Long> history = new ArrayList<>();
    for (CreditDay day : days) {
      long credits = day.amounts().cost();
      if (history.size() >= FEWEST_DAYS) {
        List<Long> recent =
            history.subList(Math.max(0, history.size() - MOST_DAYS), history.size());
        double mean = recent.stream().mapToLong(Long::longValue).average().orElse(0);
        double limit = limit(recent, mean);
        if (credits > limit) {
          found.add(
              new Anomaly(
                  found.size() + 1, day.day(), credits, mean, limit, dearest(day.day(), dated)));
        }
      }
      if (day.isSettled()) {
        history.add(credits);
      }
    }
    return List.copyOf(found);
  }

  private static double limit(List<Long> history, double mean) {
    double variance =
        history.stream().mapToDouble(c -> (c - mean) * (c - mean)).sum() / history.size();
    return Math.max(1.25 * mean, Math.max(mean + 2 * Math.sqrt(variance), mean + 10));
  }

  private static List<JobCost> dearest(LocalDate day, List<JobCost> dated) {
    return dated.stream()
        .filter(job -> CreditDay.dayOf(job).equals(day))
        .sorted(JobCost.DEAREST_FIRST)
        .limit(3)
        .toList();
  }

  /** The days that are most above the expected, at most {@code n}, by time. */
  static List<Anomaly> greatest(List<Anomaly> anomalies, int n) {
    return anomalies.stream()
        .sorted(Comparator.comparingDouble(Anomaly::over).reversed())
        .limit(n)
        .sorted(Comparator.comparingInt(Anomaly::number))
        .toList();
  }

  /** The five greatest, a fact each, and how many more there are. */
  static List<Fact> facts(List<Anomaly> anomalies) {
    List<Fact> facts = new ArrayList<>();
    greatest(anomalies, LISTED).forEach(one -> facts.add(ReportText.fact(NAME, one.text())));
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
        "%d. %s: %s, %,.0f above the mean before%s",
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
        "%d. %s: %s, %,.0f more than the mean of the days before%s",
        number,
        day,
        Words.credits(credits),
        over(),
        most);
  }
}
