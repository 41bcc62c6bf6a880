package swath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import swath.view.Sanitizer;
import swath.view.Words;

/** A credit report in words: what its pictures show, for those who do not see them. */
final class CreditText {
  private static final int SHARES = 5;
  private static final int IDS = 10;
  private static final int DAYS = 5;

  private CreditText() {}

  static String of(CreditReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(Words.count(report.jobs().size(), "job") + period(report) + asOf(report));
    if (report.jobs().isEmpty()) {
      return lines.get(0);
    }
    lines.add("credits: " + report.total().text());
    lines.add("by process: " + shares(report.byProcess()));
    report
        .budget()
        .ifPresent(budget -> lines.add(budget.text() + ", " + left(budget, report.total().cost())));
    lines.add("forecast: " + report.forecastText());
    report
        .greatestAnomalies(DAYS)
        .forEach(anomaly -> lines.add("out of the ordinary: " + anomaly.text()));
    int more = report.anomalies().size() - DAYS;
    if (more > 0) {
      lines.add("out of the ordinary: " + Words.count(more, "more day") + ", see anomalies()");
    }
    if (!report.unknown().isEmpty()) {
      lines.add("credits unknown: " + ids(report.unknown()));
    }
    if (report.undated() > 0) {
      lines.add("without a readable day of creation: " + Words.count(report.undated(), "job"));
    }
    return String.join("\n", lines);
  }

  private static String left(BudgetLine budget, long cost) {
    long left = budget.credits() - cost;
    return left >= 0 ? Words.number(left) + " left" : Words.number(-left) + " over";
  }

  private static String period(CreditReport report) {
    return report.period().map(days -> ", created " + days).orElse("")
        + (report.isComplete() ? "" : " (the list was cut)");
  }

  private static String asOf(CreditReport report) {
    return ", as of " + Words.utc(report.asOf());
  }

  static String shares(List<CreditShare> shares) {
    String first =
        shares.stream()
            .limit(SHARES)
            .map(share -> name(share.key()) + " " + share.amounts().text())
            .collect(Collectors.joining("; "));
    return shares.size() <= SHARES ? first : first + "; " + (shares.size() - SHARES) + " more";
  }

  private static String name(String key) {
    return key.isEmpty() ? "(not told)" : Sanitizer.line(key, 40);
  }

  private static String ids(List<JobCost> jobs) {
    String first = jobs.stream().limit(IDS).map(JobCost::jobId).collect(Collectors.joining(", "));
    return jobs.size() <= IDS ? first : first + " and " + (jobs.size() - IDS) + " more";
  }
}
