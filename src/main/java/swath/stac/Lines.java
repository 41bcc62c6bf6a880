package swath.stac;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;

/** Rows of a name and a value, for values' text; a field that is missing or odd is left out. */
final class Lines {
  private static final int LONGEST = 80;

  private final StringBuilder text;

  private Lines(String title) {
    text = new StringBuilder(line(title, 2 * LONGEST));
  }

  static Lines titled(String title) {
    return new Lines(title);
  }

  Lines row(String name, Supplier<? extends @Nullable Object> value) {
    String told = told(value);
    if (!told.isBlank()) {
      text.append("\n  ").append(name).append(" ".repeat(Math.max(1, 12 - name.length())));
      text.append(' ').append(told);
    }
    return this;
  }

  /** What a field tells on one line, or nothing. */
  static String told(Supplier<? extends @Nullable Object> value) {
    try {
      Object told = value.get();
      return told == null ? "" : line(told.toString(), LONGEST);
    } catch (Up42Exception e) {
      return "";
    }
  }

  /** Without what would break or turn the line, and not longer than {@code most}. */
  static String line(String text, int most) {
    String line = text.replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
