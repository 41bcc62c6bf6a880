package swath.notebook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, times and lengths as people read them: ISO, UTC, one locale everywhere. */
final class Text {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Text() {}

  /** {@code 1240} as {@code 1,240}. */
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code 2026-11-24 14:03:12}. */
  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** {@code 14:03:12}. */
  static String clock(Instant instant) {
    return CLOCK.format(instant);
  }

  /**
   * The two largest units: {@code 4 min 12 s}, {@code 3 h 20 min}, {@code 2 d 4 h}, {@code 0 s}.
   */
  static String duration(Duration duration) {
    if (duration.isNegative()) {
      return "-" + duration(duration.negated());
    }
    long s = duration.toSeconds();
    if (s < 60) {
      return s + " s";
    }
    if (s < 3600) {
      return two(s / 60, "min", s % 60, "s");
    }
    if (s < 86_400) {
      return two(s / 3600, "h", s % 3600 / 60, "min");
    }
    return two(s / 86_400, "d", s % 86_400 / 3600, "h");
  }

  /** At most {@code length} characters, the last of them an ellipsis if some are left out. */
  static String shortened(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }

  private static String two(long many, String unit, long rest, String smaller) {
    return many + " " + unit + (rest == 0 ? "" : " " + rest + " " + smaller);
  }
}
