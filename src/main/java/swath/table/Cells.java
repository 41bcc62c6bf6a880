package swath.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.view.Lenient;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;

/** Reads fields for cells: one that is missing or malformed makes one missing cell. Stateless. */
final class Cells {
  private Cells() {}

  /** A text; Tablesaw takes an empty one for missing. */
  static String text(Supplier<? extends @Nullable String> field) {
    String text = Lenient.orNull(field);
    return text == null ? "" : text;
  }

  static @Nullable Instant instant(Supplier<Optional<Instant>> field) {
    return Lenient.or(Optional.<Instant>empty(), field).orElse(null);
  }

  static @Nullable LocalDate date(Supplier<Optional<LocalDate>> field) {
    return Lenient.or(Optional.<LocalDate>empty(), field).orElse(null);
  }

  static OptionalInt number(Supplier<OptionalInt> field) {
    return Lenient.or(OptionalInt.empty(), field);
  }

  static void append(IntColumn column, OptionalInt value) {
    if (value.isPresent()) {
      column.append(value.getAsInt());
    } else {
      column.appendMissing();
    }
  }

  /** Appends a number that may have a fraction. */
  static void append(DoubleColumn column, Supplier<Optional<BigDecimal>> field) {
    Lenient.or(Optional.<BigDecimal>empty(), field)
        .ifPresentOrElse(n -> column.append(n.doubleValue()), column::appendMissing);
  }
}
