package swath.http;

import com.ethlo.time.ITU;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * UP42's timestamps: RFC 3339 with 0 to 9 fraction digits (0 and 6 were seen, 9 is implied by the
 * change log of UP42's Python client) and any offset. Items of providers have others: a date alone,
 * no seconds, an offset without a colon, a leap second, no offset at all; these are read too.
 *
 * <pre>{@code
 * Instant created = Timestamps.parse("2024-06-05T13:12:48.124568Z");
 * }</pre>
 */
public final class Timestamps {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[Tt ]+(?<hour>\\d{2}):(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,99}))?)?"
              + "\\s*(?<offset>[Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private Timestamps() {}

  /**
   * The instant that a timestamp names, to the nanosecond; what is finer is cut. Without an offset
   * it is taken as UTC, and a date alone as its beginning.
   *
   * @throws DateTimeException when the text is no timestamp
   */
  public static Instant parse(String text) {
    try {
      return ITU.parseDateTime(text).toInstant();
    } catch (DateTimeException e) {
      return lenient(text.strip());
    }
  }

  /** Whether a timestamp says which offset from UTC it has. */
  public static boolean hasOffset(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    return !parts.matches() || parts.group("offset") != null;
  }

  private static Instant lenient(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException("no timestamp");
    }
    LocalDate date =
        LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day"));
    if (parts.group("hour") == null) {
      return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    int second = number(parts, "second");
    boolean isLeap = second == 60; // ends where the next minute begins
    LocalTime time =
        LocalTime.of(
            number(parts, "hour"),
            number(parts, "minute"),
            isLeap ? 59 : second,
            isLeap ? 0 : nanos(parts.group("fraction")));
    return date.atTime(time).plusSeconds(isLeap ? 1 : 0).toInstant(offset(parts.group("offset")));
  }

  private static int number(Matcher parts, String name) {
    String digits = parts.group(name);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static ZoneOffset offset(@Nullable String text) {
    return text == null || text.equalsIgnoreCase("z") || text.matches("-00:?(00)?")
        ? ZoneOffset.UTC
        : ZoneOffset.of(text);
  }
}
