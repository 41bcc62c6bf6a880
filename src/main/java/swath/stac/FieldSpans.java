package swath.stac;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import swath.error.Up42Exception;
import swath.http.Timestamps;
import swath.view.Lenient;
import swath.view.Sanitizer;
import swath.view.Span;
import swath.view.Words;

/**
 * Spans of optional fields: nothing where the field is absent, a dash where it can't be read. A
 * card leaves out a fact that is nothing. Fields that must be there are read by {@link Lenient},
 * which shows a dash for both. Stateless.
 */
final class FieldSpans {
  private static final int LONGEST_CELL = 40;

  private FieldSpans() {}

  static Span optional(Supplier<? extends Optional<?>> field) {
    return isAbsent(field) ? Span.NONE : Lenient.span(field);
  }

  /** The field as text to copy. */
  static Span code(Supplier<? extends Optional<?>> field) {
    return isAbsent(field) ? Span.NONE : Lenient.code(field);
  }

  /** The field in a table, where one long value would push the others out of sight. */
  static Span cell(Supplier<? extends Optional<?>> field) {
    Span span = optional(field);
    return span.hover() == null ? Span.shortened(span.text(), LONGEST_CELL) : span;
  }

  /** A time; it says where the text names no zone, and what stands there if it can't be read. */
  static Span time(Supplier<Optional<String>> text, Supplier<Optional<Instant>> time) {
    Optional<String> words = Lenient.or(Optional.empty(), text);
    try {
      boolean hasZone = words.map(Timestamps::hasOffset).orElse(true);
      String zone = hasZone ? "" : " (no zone told, taken as UTC)";
      return time.get().map(at -> Span.of(Words.utc(at) + zone)).orElse(Span.NONE);
    } catch (Up42Exception e) {
      String there = words.map(word -> ": " + Sanitizer.line(word, LONGEST_CELL)).orElse("");
      return Span.of("can't be read" + there).withHover(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isAbsent(Supplier<? extends Optional<?>> field) {
    return Lenient.or(false, () -> field.get().isEmpty());
  }

  static Optional<String> bytes(OptionalLong size) {
    return size.isPresent() ? Optional.of(Words.bytes(size.getAsLong())) : Optional.empty();
  }

  static Optional<String> area(OptionalDouble squareKilometres) {
    return squareKilometres.isPresent()
        ? Optional.of(Words.area(squareKilometres.getAsDouble()))
        : Optional.empty();
  }
}
