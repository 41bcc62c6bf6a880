package swath.sandbox.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the instants of RFC 3339 and the intervals of a search. */
final class SearchTimes {
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

  private SearchTimes() {}

  static Instant instant(SandboxRequest request, String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (RFC_3339.matcher(upper).matches()) {
      try {
        return OffsetDateTime.parse(upper.replace("-00:00", "Z")).toInstant();
      } catch (DateTimeException e) {
        // refused below: a 13th month, a 25th hour
      }
    }
    throw request.refusal(400, "'datetime' holds instants of RFC 3339, not " + text + ".");
  }

  /** An instant, or two with a slash between; {@code ..} or nothing is an open end. */
  static Predicate<Instant> interval(SandboxRequest request, String text) {
    String[] ends = text.split("/", -1);
    if (ends.length == 1) {
      Instant wanted = instant(request, text);
      return wanted::equals;
    }
    boolean openFrom = isOpen(ends[0]);
    boolean openTo = isOpen(ends[1]);
    if (ends.length > 2 || (openFrom && openTo)) {
      throw request.refusal(400, "'datetime' is an instant or an interval, not " + text + ".");
    }
    Instant from = openFrom ? Instant.MIN : instant(request, ends[0]);
    Instant to = openTo ? Instant.MAX : instant(request, ends[1]);
    if (to.isBefore(from)) {
      throw request.refusal(400, "'datetime' ends before it begins: " + text + ".");
    }
    return instant -> !instant.isBefore(from) && !instant.isAfter(to);
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("..");
  }
}
