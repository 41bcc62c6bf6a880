package swath.internal.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import swath.http.Timestamps;

/**
 * The time that a word means: a year, a month, a day or a moment.
 *
 * <pre>{@code
 * TimeRange.of("2026-06", ZoneOffset.UTC); // from 2026-06-01T00:00Z to 2026-07-01T00:00Z
 * }</pre>
 *
 * @param begin its begin
 * @param end its end, which does not belong to it; a moment ends where it begins
 */
public record TimeRange(Instant begin, Instant end) {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ].*:.*");
  private static final Pattern EUROPEAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern BACKWARDS = Pattern.compile("(\\d{4})[./](\\d{1,2})[./](\\d{1,2})");
  private static final String FORMS =
      "Write a day as \"2026-06-01\", a month as \"2026-06\", a moment as \"2026-06-01T14:00:00Z\".";

  /**
   * What the text means; days and months are those of {@code zone}.
   *
   * @throws IllegalArgumentException if it means no time; the message has the nearest sense
   */
  public static TimeRange of(String text, ZoneId zone) {
    String word = text.strip();
    try {
      return read(word, zone).orElseThrow(() -> new IllegalArgumentException(unknown(word)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(impossible(word), e);
    }
  }

  /** That day. */
  public static TimeRange of(LocalDate day, ZoneId zone) {
    return new TimeRange(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** That month. */
  public static TimeRange of(YearMonth month, ZoneId zone) {
    return new TimeRange(
        month.atDay(1).atStartOfDay(zone).toInstant(),
        month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
  }

  private static Optional<TimeRange> read(String word, ZoneId zone) {
    Matcher year = YEAR.matcher(word);
    if (year.matches()) {
      Year number = Year.of(Integer.parseInt(word));
      return Optional.of(
          new TimeRange(
              number.atDay(1).atStartOfDay(zone).toInstant(),
              number.plusYears(1).atDay(1).atStartOfDay(zone).toInstant()));
    }
    Matcher month = MONTH.matcher(word);
    if (month.matches()) {
      return Optional.of(of(YearMonth.of(number(month, 1), number(month, 2)), zone));
    }
    Matcher day = DAY.matcher(word);
    if (day.matches()) {
      return Optional.of(of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)), zone));
    }
    return MOMENT.matcher(word).matches() ? Optional.of(moment(word, zone)) : Optional.empty();
  }

  private static TimeRange moment(String word, ZoneId zone) {
    Instant read = Timestamps.parse(word);
    Instant at =
        Timestamps.hasOffset(word)
            ? read
            : LocalDateTime.ofInstant(read, ZoneOffset.UTC).atZone(zone).toInstant();
    return new TimeRange(at, at);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String unknown(String word) {
    List<String> meant = new ArrayList<>();
    day(EUROPEAN.matcher(word), 3, 2, 1).ifPresent(meant::add);
    day(BACKWARDS.matcher(word), 1, 2, 3).ifPresent(meant::add);
    day(SLASHED.matcher(word), 3, 1, 2).ifPresent(meant::add);
    day(SLASHED.matcher(word), 3, 2, 1).filter(d -> !meant.contains(d)).ifPresent(meant::add);
    String quoted = quoted(word);
    return meant.isEmpty()
        ? quoted + " is no time. " + FORMS
        : quoted + " is no time. Did you mean \"" + String.join("\" or \"", meant) + "\"?";
  }

  private static Optional<String> day(Matcher parts, int year, int month, int day) {
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(number(parts, year), number(parts, month), number(parts, day)).toString());
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** A word in the right form that no calendar has. */
  private static String impossible(String word) {
    Matcher parts = DAY.matcher(word);
    if (parts.matches() && number(parts, 2) >= 1 && number(parts, 2) <= 12) {
      YearMonth month = YearMonth.of(number(parts, 1), number(parts, 2));
      return "%s is no day: %s %s has %s days."
          .formatted(
              quoted(word),
              month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
              month.getYear(),
              month.lengthOfMonth());
    }
    return quoted(word)
        + " is no time: there are months from 1 to 12, hours from 0 to 23. "
        + FORMS;
  }

  private static String quoted(String word) {
    return "\"" + (word.length() > 40 ? word.substring(0, 40) + "…" : word) + "\"";
  }
}
