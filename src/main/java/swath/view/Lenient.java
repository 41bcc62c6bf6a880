package swath.view;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;

/**
 * Reads fields that may be missing or malformed, so that one of them does not spoil a whole view.
 *
 * <pre>{@code
 * card.fact("created", Lenient.span(() -> Words.utc(metadata.createdAt())));
 * boolean isAsked = Lenient.or(false, () -> metadata.credits().isPresent());
 * }</pre>
 *
 * <p>A field is missing when its supplier gives null or an empty {@link Optional}; it is malformed
 * when the supplier throws an {@link Up42Exception}. Other exceptions pass. Stateless and
 * thread-safe.
 */
public final class Lenient {
  /** How a field that is missing or malformed is shown. */
  public static final String MISSING = "–";

  private Lenient() {}

  /** The field's value, or {@code otherwise} when it is malformed. */
  public static <T> T or(T otherwise, Supplier<? extends T> field) {
    try {
      return field.get();
    } catch (Up42Exception e) {
      return otherwise;
    }
  }

  /** The field's value, or null when it is missing or malformed. */
  public static <T> @Nullable T orNull(Supplier<? extends @Nullable T> field) {
    try {
      return field.get();
    } catch (Up42Exception e) {
      return null;
    }
  }

  /** The field as text, or a dash. */
  public static String text(Supplier<? extends @Nullable Object> field) {
    return span(field).text();
  }

  /** The field as text, or a dash whose hover text says why it can't be read. */
  public static Span span(Supplier<? extends @Nullable Object> field) {
    return span(field, false);
  }

  /** The field as text to copy, or a dash as in {@link #span}. */
  public static Span code(Supplier<? extends @Nullable Object> field) {
    return span(field, true);
  }

  private static Span span(Supplier<? extends @Nullable Object> field, boolean code) {
    try {
      Object value = field.get();
      Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      return known == null ? Span.of(MISSING) : new Span(known.toString(), null, null, code);
    } catch (Up42Exception e) {
      return Span.of(MISSING).withHover(String.valueOf(e.getMessage()));
    }
  }
}
