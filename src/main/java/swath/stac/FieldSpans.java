package swath.stac;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import swath.view.Lenient;
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
