package swath.view;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The one spelling of numbers, times and lengths: {@link Locale#ROOT}, ISO, UTC.
 *
 * <pre>{@code
 * Words.duration(Duration.ofSeconds(372));  // "6 min 12 s"
 * Words.count(1_240, "job");                // "1,240 jobs"
 * Words.bytes(48_211_003);                  // "48.2 MB"
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class Words {
  private static final DateTimeFormatter TIME = formatter("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter MINUTE = formatter("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter CLOCK = formatter("HH:mm:ss");
  private static final String UTC = " UTC";
  private static final int LONGEST_NUMBER = 30;
  private static final double ROUNDS_UP = 999.95;

  private Words() {}

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /**
   * A duration in its two largest units: {@code 320 ms}, {@code 1.5 s}, {@code 6 min 12 s}, {@code
   * 3 d 4 h}. What is smaller is left out, not rounded. A negative one begins with a hyphen.
   */
  public static String duration(Duration length) {
    if (length.isNegative()) {
      return "-" + duration(length.negated());
    }
    long seconds = length.toSeconds();
    if (seconds == 0) {
      return length.toMillis() + " ms";
    } else if (seconds < 60) {
      long tenths = length.toMillisPart() / 100;
      return tenths == 0 ? seconds + " s" : seconds + "." + tenths + " s";
    } else if (seconds < 3_600) {
      return pair(seconds, 60, " min", 1, " s");
    } else if (seconds < 86_400) {
      return pair(seconds, 3_600, " h", 60, " min");
    }
    return pair(seconds, 86_400, " d", 3_600, " h");
  }

  private static String pair(long seconds, long large, String largeName, long small, String name) {
    long rest = seconds % large / small;
    String head = number(seconds / large) + largeName;
    return rest == 0 ? head : head + " " + rest + name;
  }

  /** The time from {@code then} to {@code now}; zero where our clock is behind the other. */
  public static Duration since(Instant then, Instant now) {
    return now.isBefore(then) ? Duration.ZERO : Duration.between(then, now);
  }

  /** A whole number with its thousands apart: {@code 1,240}. */
  public static String number(long value) {
    if (value > -1_000 && value < 1_000) {
      return Long.toString(value);
    }
    StringBuilder digits = new StringBuilder(Long.toString(value));
    int first = value < 0 ? 1 : 0;
    for (int i = digits.length() - 3; i > first; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  /** A number of things: {@code 1 job}, {@code 1,240 jobs}, {@code 2 queries}. */
  public static String count(long n, String noun) {
    return number(n) + " " + (n == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh")) {
      return noun + "es";
    }
    boolean changes = noun.endsWith("y") && noun.length() > 1 && !endsWithVowelAndY(noun);
    return changes ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  private static boolean endsWithVowelAndY(String noun) {
    return "aeiou".indexOf(noun.charAt(noun.length() - 2)) >= 0;
  }

  /** A number of credits: {@code 1 credit}, {@code 4,200 credits}. */
  public static String credits(long n) {
    return count(n, "credit");
  }

  /** An amount of credits that may have a fraction: {@code 4,200.5 credits}. */
  public static String credits(BigDecimal n) {
    return n.compareTo(BigDecimal.ONE) == 0 ? credits(1) : number(n) + " credits";
  }

  /** A decimal number with its thousands apart: {@code 4,200.5}. */
  public static String number(BigDecimal value) {
    if (value.precision() - value.scale() > LONGEST_NUMBER || value.scale() > LONGEST_NUMBER) {
      return value.stripTrailingZeros().toString(); // 1e999999999 would be a gigabyte of digits
    }
    BigDecimal plain = value.stripTrailingZeros();
    String whole = String.format(Locale.ROOT, "%,d", plain.toBigInteger().abs());
    String sign = plain.signum() < 0 ? "-" : "";
    int scale = Math.max(0, plain.scale());
    String digits = plain.abs().toPlainString();
    return sign + whole + (scale == 0 ? "" : digits.substring(digits.indexOf('.')));
  }

  /** How much of a list is shown: {@code 20 of 1,240 rows}, {@code 3 rows}, {@code no rows}. */
  public static String rows(long shown, long all) {
    if (shown < all) {
      return number(shown) + " of " + number(all) + " rows";
    }
    return all == 0 ? "no rows" : count(all, "row");
  }

  /** A number with up to four decimals: {@code 1.5}, {@code 2}, {@code 1.23e-05}. */
  public static String decimal(double value) {
    double size = Math.abs(value);
    if ((size != 0 && (size < 0.001 || size >= 1e15)) || !Double.isFinite(value)) {
      return String.format(Locale.ROOT, "%.3g", value);
    }
    String text = String.format(Locale.ROOT, "%.4f", value);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  /** A number with so many decimals and its thousands apart: {@code 1,240.5}. */
  public static String decimal(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** An area in square kilometres: {@code 9.9 km²}; a small one with more decimals. */
  public static String area(double squareKilometres) {
    return (squareKilometres < 0.1 ? decimal(squareKilometres) : decimal(squareKilometres, 1))
        + " km²";
  }

  /** A unit as people write it: {@code km²} for {@code SQ_KM}, any other as it came. */
  public static String unit(String word) {
    return word.equals("SQ_KM") ? "km²" : word;
  }

  /** A number of bytes in decimal units, as file managers count: {@code 320 B}, {@code 1.4 MB}. */
  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    double size = bytes;
    int unit = -1;
    while (size >= ROUNDS_UP && unit < 4) {
      size /= 1_000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %cB", size, "kMGTP".charAt(unit));
  }

  /** An instant to the second: {@code 2026-11-24 14:03:12 UTC}. */
  public static String utc(Instant at) {
    return TIME.format(at) + UTC;
  }

  /** The same without its zone, for a column that names it: {@code 2026-11-24 14:03:12}. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** An instant to the minute, without its zone: {@code 2026-11-24 14:03}. */
  public static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** The time of day: {@code 14:03:12 UTC}. */
  public static String clock(Instant at) {
    return CLOCK.format(at) + UTC;
  }

  /** The UTC day of an instant. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** A period of days: {@code 2026-11-03 to 2026-11-16}, or the one day. */
  public static String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }

  /** Names in a sentence: {@code a, b and c}. */
  public static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** How many characters a text has, counted as code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * The text with line breaks at spaces, so that no line is wider than {@code width}. A word that
   * is longer stays whole, so that it can be copied. Line breaks of the text stay.
   */
  public static String wrap(String text, int width) {
    return wrap(text, width, "");
  }

  /** The same; every line but the first begins with {@code indent}, which counts as its width. */
  public static String wrap(String text, int width, String indent) {
    Wrap wrap = new Wrap(width, indent);
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      wrap.words(text.substring(from, end)).newLine();
      from = end + 1;
    }
    return wrap.words(text.substring(from)).toString();
  }
}
