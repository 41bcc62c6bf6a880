package swath.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import swath.view.Words;

/** A timeline in words: what its picture shows, for those who do not see it. */
final class TimelineText {
  private static final int IDS = 10;

  private TimelineText() {}

  static String of(TimelineReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Words.count(report.spans().size(), "job")
            + (report.spans().isEmpty()
                ? ""
                : ", created " + Words.days(Words.day(report.first()), lastDay(report)))
            + ", as of "
            + Words.utc(report.asOf()));
    if (!report.spans().isEmpty()) {
      lines.add(endings(report));
      lines.add("wait: " + report.waited().text());
      lines.add("run: " + report.ran().text());
      lines.add("settling: " + report.settling().text());
      JobTimes longest = report.longest(1).get(0);
      lines.add(
          "longest: "
              + longest.jobId()
              + " ("
              + longest.processId()
              + "), "
              + Words.duration(longest.length())
              + " in all");
    }
    if (!report.failed().isEmpty()) {
      lines.add("failed: " + failed(report.failed()));
    }
    omitted(report).forEach(lines::add);
    return String.join("\n", lines);
  }

  private static LocalDate lastDay(TimelineReport report) {
    return Words.day(report.spans().get(report.spans().size() - 1).created());
  }

  static String endings(TimelineReport report) {
    return report.endings().entrySet().stream()
        .map(e -> Words.number(e.getValue()) + " " + word(e.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String word(JobTimes.Ending ending) {
    return ending == JobTimes.Ending.OPEN ? "under way" : ending.name().toLowerCase(Locale.ROOT);
  }

  private static String failed(List<JobTimes> jobs) {
    String first = jobs.stream().limit(IDS).map(JobTimes::jobId).collect(Collectors.joining(", "));
    return jobs.size() <= IDS ? first : first + " and " + (jobs.size() - IDS) + " more";
  }

  /** What is left out of the picture, in words. */
  static List<String> omitted(TimelineReport report) {
    List<String> words = new ArrayList<>();
    if (report.withoutCreation() > 0) {
      words.add(Words.count(report.withoutCreation(), "job") + " left out: no time of creation");
    }
    if (report.withoutStart() > 0) {
      words.add(Words.count(report.withoutStart(), "job") + " without a start time");
    }
    return words;
  }
}
