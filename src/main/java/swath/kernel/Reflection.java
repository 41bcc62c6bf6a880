package swath.kernel;

import java.lang.reflect.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields of kernels that have no accessor. A kernel that lost one of them loses one ability. */
final class Reflection {
  private Reflection() {}

  static @Nullable Field field(Class<?> owner, String name) {
    try {
      return accessible(owner.getDeclaredField(name));
    } catch (NoSuchFieldException absent) {
      return null;
    }
  }

  static @Nullable Field accessible(Field field) {
    try {
      field.setAccessible(true);
      return field;
    } catch (RuntimeException closed) {
      return null;
    }
  }

  static <T> Optional<T> get(@Nullable Field field, Object owner, Class<T> type) {
    try {
      return field == null
          ? Optional.empty()
          : Optional.ofNullable(field.get(owner)).filter(type::isInstance).map(type::cast);
    } catch (IllegalAccessException absent) {
      return Optional.empty();
    }
  }

  /** Puts another value into a field; nothing happens if it is not there. */
  static void set(@Nullable Field field, Object owner, Object value) {
    try {
      if (field != null) {
        field.set(owner, value);
      }
    } catch (IllegalAccessException absent) {
      // as without the field
    }
  }
}
