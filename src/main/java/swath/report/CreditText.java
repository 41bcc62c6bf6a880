package swath.report;

import static swath.report.ReportText.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import swath.view.Facts.Fact;
import swath.view.Sanitizer;
import swath.view.Words;

/** A credit report in words: what its pictures show, for those who do not see them. Stateless. */
final class CreditText {
  private static final int SHARES = 5;
  private static final int DAYS = 5;

  private CreditText() {}

  static String summary(CreditReport report) {
    return Words.count(report.jobs().size(), "job")
        + report.period().map(days -> ", created " + days).orElse("")
        + (report.isComplete() ? "" : " (the list was cut)");
  }

  static List<Fact> facts(CreditReport report) {
    if (report.jobs().isEmpty()) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    facts.add(fact("credits", report.total().text()));
    facts.add(fact("by process", shares(report.byProcess())));
    report.budget().ifPresent(budget -> facts.add(budget(budget, report.total().cost())));
    facts.add(fact("forecast", report.forecastText()));
    report
        .greatestAnomalies(DAYS)
        .forEach(anomaly -> facts.add(fact("out of the ordinary", anomaly.text())));
    int more = report.anomalies().size() - DAYS;
    if (more > 0) {
      facts.add(fact("out of the ordinary", Words.count(more, "more day") + ", see anomalies()"));
    }
    if (!report.unknown().isEmpty()) {
      facts.add(fact("credits unknown", ReportText.ids(report.unknown(), JobCost::jobId)));
    }
    if (report.undated() > 0) {
      facts.add(
          fact("without a readable day of creation", Words.count(report.undated(), "job")));
    }
    return List.copyOf(facts);
  }

  private static Fact budget(BudgetLine budget, long cost) {
    long left = budget.credits() - cost;
    String rest = left >= 0 ? Words.number(left) + " left" : Words.number(-left) + " over";
    return fact(budget.label(), Words.credits(budget.credits()) + ", " + rest);
  }

  private static String shares(List<CreditShare> shares) {
    String first =
        shares.stream()
            .limit(SHARES)
            .map(share -> name(share.key()) + " " + share.amounts().text())
            .collect(Collectors.joining("; "));
    return shares.size() <= SHARES
        ? first
        : first + "; " + Words.number(shares.size() - SHARES) + " more";
  }

  private static String name(String key) {
    return key.isEmpty() ? "(missing)" : Sanitizer.line(key, 40);
  }
}
