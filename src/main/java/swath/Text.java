package swath;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.view.Lenient;
import swath.view.Sanitizer;
import swath.view.Words;

/** How values are written in text: ISO, UTC, no locale. */
public final class Text {
  private static final String INDENT = "  ";

  private Text() {}

  public static String minute(Instant instant) {
    return Words.minute(instant);
  }

  public static String second(Instant instant) {
    return Words.utc(instant);
  }

  public static String clock(Instant instant) {
    return Words.clock(instant);
  }

  public static String duration(Duration duration) {
    return Words.duration(duration);
  }

  public static String number(long number) {
    return Words.number(number);
  }

  public static String credits(long credits) {
    return Words.credits(credits);
  }

  public static String sandbox(boolean isSandbox) {
    return isSandbox ? " · sandbox data" : "";
  }

  public static String quoted(Optional<String> title) {
    return title.map(text -> " \"" + cut(oneLine(text), 60) + "\"").orElse("");
  }

  /** What {@code value} says, or a dash where that field of the answer is missing or odd. */
  public static String orDash(Supplier<? extends @Nullable Object> value) {
    Object known = Lenient.<Object>orNull(value);
    return known == null ? Lenient.MISSING : known.toString();
  }

  /** Rows of a name and a value, indented and wrapped to 100 columns; empty values are left out. */
  public static String rows(String... namesAndValues) {
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
  public static String wrap(String text, int width) {
    return Words.wrap(text, width);
  }

  public static String oneLine(String text) {
    return Sanitizer.line(text);
  }

  public static int length(String text) {
    return Words.length(text);
  }

  public static String cut(String text, int width) {
    return length(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
  }
}
