package swath.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import tech.tablesaw.api.IntColumn;

/** Reads members of values so that a missing or odd one is one missing cell. */
final class Cells {
  private Cells() {}

  static <V, T> T or(V value, Function<V, T> member, T otherwise) {
    try {
      return member.apply(value);
    } catch (Up42Exception e) {
      return otherwise;
    }
  }

  static <V, T> @Nullable T orNull(V value, Function<V, @Nullable T> member) {
    try {
      return member.apply(value);
    } catch (Up42Exception e) {
      return null;
    }
  }

  /** A text; Tablesaw takes an empty one for missing. */
  static <V> String text(V value, Function<V, @Nullable String> member) {
    String text = orNull(value, member);
    return text == null ? "" : text;
  }

  static <V> @Nullable Instant instant(V value, Function<V, Optional<Instant>> member) {
    return or(value, member, Optional.empty()).orElse(null);
  }

  static <V> @Nullable LocalDate date(V value, Function<V, Optional<LocalDate>> member) {
    return or(value, member, Optional.empty()).orElse(null);
  }

  static <V> OptionalInt number(V value, Function<V, OptionalInt> member) {
    return or(value, member, OptionalInt.empty());
  }

  static void append(IntColumn column, OptionalInt value) {
    if (value.isPresent()) {
      column.append(value.getAsInt());
    } else {
      column.appendMissing();
    }
  }

  static String lastPart(String url) {
    String path = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
