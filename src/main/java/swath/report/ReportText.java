package swath.report;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import swath.view.Facts.Fact;
import swath.view.Span;
import swath.view.Words;

/** A report as text: a summary, and each fact on a line of its own. Stateless. */
final class ReportText {
  private static final int IDS = 10;

  private ReportText() {}

  /** The facts that have a value. */
  static List<Fact> known(List<Fact> facts) {
    return facts.stream().filter(fact -> !fact.spans().get(0).text().isEmpty()).toList();
  }

  static Fact fact(String name, String value) {
    return Fact.of(name, Span.of(value));
  }

  /** {@code 3 jobs, as of 2026-11-24 12:00:00 UTC}, then the facts. */
  static String of(String summary, Instant asOf, List<Fact> facts) {
    String head = summary + ", as of " + Words.utc(asOf);
    return facts.isEmpty() ? head : head + "\n" + lines(facts);
  }

  static String lines(List<Fact> facts) {
    return facts.stream().map(ReportText::line).collect(Collectors.joining("\n"));
  }

  /** {@code name: value}. */
  static String line(Fact fact) {
    return fact.name()
        + ": "
        + fact.spans().stream().map(Span::text).collect(Collectors.joining(" "));
  }

  /** The ids of the first ten, and how many more there are. */
  static <T> String ids(List<T> jobs, Function<T, String> id) {
    String first = jobs.stream().limit(IDS).map(id).collect(Collectors.joining(", "));
    return jobs.size() <= IDS ? first : first + " and " + Words.number(jobs.size() - IDS) + " more";
  }
}
