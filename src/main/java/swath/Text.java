package swath;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.tracking.Durations;

/** How values are written in text: ISO, UTC, no locale. */
final class Text {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String INDENT = "  ";

  private Text() {}

  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  static String second(Instant instant) {
    return SECOND.format(instant);
  }

  static String clock(Instant instant) {
    return CLOCK.format(instant);
  }

  static String duration(Duration duration) {
    return Durations.words(duration.truncatedTo(ChronoUnit.MILLIS));
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String credits(long credits) {
    return number(credits) + (credits == 1 ? " credit" : " credits");
  }

  static String sandbox(boolean isSandbox) {
    return isSandbox ? " · sandbox data" : "";
  }

  static String quoted(Optional<String> title) {
    return title.map(text -> " \"" + cut(oneLine(text), 60) + "\"").orElse("");
  }

  /** What {@code value} says, or a dash where that field of the answer is missing or odd. */
  static String orDash(Supplier<? extends @Nullable Object> value) {
    try {
      Object known = value.get();
      return known == null ? "–" : known.toString();
    } catch (Up42Exception e) {
      return "–";
    }
  }

  /** Rows of a name and a value, indented and wrapped to 100 columns; empty values are left out. */
  static String rows(String... namesAndValues) {
    int width = 0;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      width = Math.max(width, length(namesAndValues[i]));
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String value = namesAndValues[i + 1];
      if (!value.isEmpty()) {
        String name = namesAndValues[i];
        String head = INDENT + name + " ".repeat(width - length(name)) + INDENT;
        String rest = "\n" + " ".repeat(head.length());
        text.append('\n')
            .append(head)
            .append(wrap(value, TextTable.WIDTH - head.length()).replace("\n", rest));
      }
    }
    return text.toString();
  }

  /** Breaks lines at spaces; a longer word stays whole, so that it can be copied. */
  static String wrap(String text, int width) {
    return Arrays.stream(text.split("\n", -1))
        .map(line -> wrapLine(line, width))
        .collect(Collectors.joining("\n"));
  }

  private static String wrapLine(String line, int width) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ", -1)) {
      int length = length(word);
      if (column > 0 && column + 1 + length > width) {
        wrapped.append('\n');
        column = 0;
      } else if (column > 0 || wrapped.length() > 0) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += length;
    }
    return wrapped.toString();
  }

  static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .map(
            c -> Character.isISOControl(c) || isDirection(c) || Character.isWhitespace(c) ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  // Marks that turn the direction of writing would turn the rest of the row as well.
  private static boolean isDirection(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  static String cut(String text, int width) {
    return length(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
  }
}
