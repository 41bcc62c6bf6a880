package swath.notebook;

import java.util.function.Supplier;
import swath.error.Up42Exception;

/** What a value tells of itself; one odd field must not spoil the rest. */
final class Told {
  private Told() {}

  /** What {@code field} gives, or {@code otherwise} when the field is missing or odd. */
  static <T> T or(T otherwise, Supplier<? extends T> field) {
    try {
      return field.get();
    } catch (Up42Exception e) {
      return otherwise;
    }
  }

  /** What {@code field} says, or what is wrong with it. */
  static String text(Supplier<String> field) {
    try {
      return field.get();
    } catch (Up42Exception e) {
      return "unreadable: " + e.getMessage();
    }
  }
}
