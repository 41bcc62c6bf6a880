package swath.notebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;
import swath.ItemList;
import swath.Job;
import swath.JobList;
import swath.stac.StacItem;
import swath.view.Viewable;

/**
 * What the JDK's containers hold of ours: lists and arrays of jobs and items look as our own lists
 * do, and an optional value as the value.
 */
final class JdkValues {
  static final List<Class<?>> TYPES =
      List.of(
          Collection.class,
          Object[].class,
          Job[].class,
          StacItem[].class,
          BaseStream.class,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class);

  private JdkValues() {}

  /** What to show in place of the value; the value itself where there is nothing better. */
  static @Nullable Object unwrapped(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? unwrapped(optional.get()) : "none";
    } else if (value instanceof OptionalInt number) {
      return number.isPresent() ? String.valueOf(number.getAsInt()) : "none";
    } else if (value instanceof OptionalLong number) {
      return number.isPresent() ? String.valueOf(number.getAsLong()) : "none";
    } else if (value instanceof OptionalDouble number) {
      return number.isPresent() ? String.valueOf(number.getAsDouble()) : "none";
    } else if (value instanceof BaseStream) {
      // reading it would ask the network, and use it up
      return "A stream, of which nothing was read yet. Put .toList() behind it to see what is in it.";
    } else if (value instanceof Object[] array) {
      return unwrapped(Arrays.asList(array));
    }
    return value instanceof Collection<?> list && !(value instanceof Viewable) ? list(list) : value;
  }

  private static Object list(Collection<?> list) {
    if (list.isEmpty()) {
      return list;
    }
    if (list.stream().allMatch(Job.class::isInstance)) {
      return JobList.of(list.stream().map(Job.class::cast).toList());
    }
    return list.stream().allMatch(StacItem.class::isInstance)
        ? ItemList.of(list.stream().map(StacItem.class::cast).toList())
        : list;
  }
}
