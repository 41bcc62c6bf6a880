package swath.report;

import static swath.report.ReportText.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import swath.view.Facts.Fact;
import swath.view.Words;

/** A timeline in words: what its picture shows, for those who do not see it. Stateless. */
final class TimelineText {
  private TimelineText() {}

  static String summary(TimelineReport report) {
    var jobs = report.spans();
    String n = Words.count(jobs.size(), "job");
    if (jobs.isEmpty()) {
      return n;
    }
    var last = jobs.get(jobs.size() - 1).created();
    return n + ", created " + Words.days(Words.day(report.first()), Words.day(last));
  }

  static List<Fact> facts(TimelineReport report) {
    var facts = new ArrayList<Fact>();
    if (!report.spans().isEmpty()) {
      facts.add(fact("outcomes", outcomes(report)));
      facts.add(fact("wait", report.waited().text()));
      facts.add(fact("run", report.ran().text()));
      facts.add(fact("settling", report.settling().text()));
      facts.add(fact("longest", longest(report.longest(1).get(0))));
    }
    if (!report.failed().isEmpty()) {
      facts.add(fact("failed", ReportText.ids(report.failed(), JobTimes::jobId)));
    }
    if (report.withoutCreation() > 0) {
      facts.add(
          fact("left out", Words.count(report.withoutCreation(), "job") + " without a creation time"));
    }
    if (report.withoutStart() > 0) {
      facts.add(fact("without a start time", Words.count(report.withoutStart(), "job")));
    }
    return List.copyOf(facts);
  }

  private static String longest(JobTimes job) {
    return job.jobId()
        + " ("
        + job.processId()
        + "), "
        + Words.duration(job.length())
        + " from its creation to its end";
  }

  private static String outcomes(TimelineReport report) {
    return report.endings().entrySet().stream()
        .map(e -> Words.number(e.getValue()) + " " + word(e.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String word(JobTimes.Ending ending) {
    return ending == JobTimes.Ending.OPEN ? "under way" : ending.name().toLowerCase(Locale.ROOT);
  }
}
