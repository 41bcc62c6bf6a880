package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import swath.http.Timestamps;

/**
 * Picks of the readings of a list the newest of each element, in the place of its first one. A page
 * may shift while a list is read, and then an element comes twice.
 *
 * <p>The newest is the one that was updated last; where that is equal or can't be read, the one
 * that was read last. An element without a readable id is never taken for another. Used by one
 * thread.
 */
public final class NewestReadings {
  private final ListKind kind;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<@Nullable String> updated = new ArrayList<>();
  // Null before the first repeat: until then each reading is its element's newest.
  private @Nullable List<Integer> newest;
  private int readings;

  public NewestReadings(ListKind kind) {
    this.kind = kind;
  }

  /**
   * Of each element of a list what {@code value} makes of its newest reading.
   *
   * @param readings all of them, one after the other; read once
   */
  public static <T, V> List<V> each(
      ListKind kind, Iterable<T> readings, Function<T, JsonNode> json, Function<T, V> value) {
    NewestReadings newest = new NewestReadings(kind);
    List<V> values = new ArrayList<>();
    for (T reading : readings) {
      newest.add(json.apply(reading));
      values.add(value.apply(reading));
    }
    return newest.of(values);
  }

  /** Takes note of the next reading. */
  public void add(JsonNode reading) {
    add(kind.id(reading), kind.updated(reading));
  }

  /**
   * Takes note of the next reading.
   *
   * @param id null where it has no readable one
   * @param when when it was updated last, as it came; null where that is not told
   */
  public void add(@Nullable String id, @Nullable String when) {
    int index = readings++;
    Integer place = id == null ? null : places.putIfAbsent(id, updated.size());
    if (place != null) {
      addRepeat(index, place, when);
      return;
    }
    updated.add(when);
    if (newest != null) {
      newest.add(index);
    }
  }

  private void addRepeat(int index, int place, @Nullable String when) {
    if (newest == null) {
      newest = new ArrayList<>(IntStream.range(0, index).boxed().toList());
    }
    if (!isBefore(when, updated.get(place))) {
      newest.set(place, index);
      updated.set(place, when);
    }
  }

  /** The numbers of the readings that count, from 0 on, in the order of the list. */
  public int[] indexes() {
    return newest == null
        ? IntStream.range(0, readings).toArray()
        : newest.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Of values that were made of the readings, one each, those that count. */
  public <V> List<V> of(List<V> values) {
    return newest == null ? values : newest.stream().map(values::get).toList();
  }

  private static boolean isBefore(@Nullable String when, @Nullable String other) {
    Instant instant = instant(when);
    Instant otherInstant = instant(other);
    return instant != null && otherInstant != null && instant.isBefore(otherInstant);
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Timestamps.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
