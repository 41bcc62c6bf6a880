package swath.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, times and foreign text as this library writes them everywhere: {@link Locale#ROOT}, ISO,
 * UTC.
 *
 * <pre>{@code
 * Words.duration(Duration.ofSeconds(372));  // "6 min 12 s"
 * Words.count(1_240, "job");                // "1,240 jobs"
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class Words {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Words() {}

  /** A length of time in its two largest units: {@code 320 ms, 8.4 s, 6 min 12 s, 3 d 4 h}. */
  public static String duration(Duration length) {
    if (length.isNegative()) {
      return "-" + duration(length.negated());
    }
    long seconds = length.toSeconds();
    if (length.compareTo(Duration.ofSeconds(1)) < 0) {
      return length.toMillis() + " ms";
    } else if (seconds < 60) {
      long tenths = length.toMillis() / 100;
      return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
    } else if (seconds < 3_600) {
      return pair(seconds, 60, "min", 1, "s");
    } else if (seconds < 86_400) {
      return pair(seconds, 3_600, "h", 60, "min");
    }
    return pair(seconds, 86_400, "d", 3_600, "h");
  }

  private static String pair(long seconds, long large, String largeName, long small, String name) {
    long rest = seconds % large / small;
    String head = String.format(Locale.ROOT, "%,d %s", seconds / large, largeName);
    return rest == 0 ? head : head + " " + rest + " " + name;
  }

  /** A whole number with its thousands told apart: {@code 1,240}. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A number of things: {@code 1 job, 1,240 jobs}. */
  public static String count(long n, String noun) {
    return number(n) + " " + (n == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    if (noun.endsWith("s")) {
      return noun + "es";
    }
    return noun.endsWith("y") && !noun.endsWith("ay")
        ? noun.substring(0, noun.length() - 1) + "ies"
        : noun + "s";
  }

  /** A number of credits: {@code 1 credit, 1,240 credits}. */
  public static String credits(long n) {
    return count(n, "credit");
  }

  /** An instant to the second: {@code 2026-11-24 14:03:12 UTC}. */
  public static String utc(Instant at) {
    return UTC.format(at);
  }

  /** The UTC day of an instant. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** A period of days: {@code 2026-11-03 to 2026-11-16}, or the one day. */
  public static String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }

  /**
   * Somebody else's text (a title, a status word) on one line: control characters and those that
   * turn the direction of text become spaces, and what is longer than {@code max} ends in an
   * ellipsis. Never splits a character.
   */
  public static String line(@Nullable String foreign, int max) {
    if (foreign == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder();
    foreign
        .codePoints()
        .map(c -> isUnprintable(c) ? ' ' : c)
        .limit(4L * max + 16)
        .forEach(kept::appendCodePoint);
    String line = kept.toString().strip().replaceAll(" {2,}", " ");
    return line.codePointCount(0, line.length()) <= max
        ? line
        : line.substring(0, line.offsetByCodePoints(0, max - 1)).strip() + "…";
  }

  /** The beginning of an id, enough to find it in the table beside: {@code 21e447c4}. */
  public static String shortId(String id) {
    String line = line(id, 64);
    return line.codePointCount(0, line.length()) <= 12
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 8));
  }

  private static boolean isUnprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      // Of the format characters only the joiners, which emoji and several scripts need, may stay.
      case Character.FORMAT -> c != 0x200D && c != 0x200C;
      default -> false;
    };
  }
}
