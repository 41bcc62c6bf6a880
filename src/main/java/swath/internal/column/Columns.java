package swath.internal.column;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * Columns that know what they hold, so that their cells are shown for people: a status with its
 * sign, an id to copy, seconds as a length, credits with their thousands apart.
 *
 * <pre>{@code
 * StringColumn status = Columns.status("status");
 * LongColumn held = Columns.credits(LongColumn.create("held"));
 * }</pre>
 *
 * <p>The cells are plain data. A column made in another way is shown as any text or number, even if
 * it has the same name. Thread-safe.
 */
public final class Columns {
  /** What a column holds. */
  public enum Kind {
    STATUS,
    ID,
    SECONDS,
    CREDITS,
    /** Anything: nobody described it. */
    PLAIN
  }

  private record Description(Kind kind, String name) {}

  // A filter, a copy or a join makes a new column, which has the values and the name of the old
  // one, but of a text column not its formatter. So the name is the description: a described column
  // has a string of ours, which no other string is the same object as.
  private static final Map<Description, String> NAMES = new ConcurrentHashMap<>();

  private Columns() {}

  /** A column of UP42's words for a status. */
  public static StringColumn status(String name) {
    return described(Kind.STATUS, StringColumn.create(name));
  }

  /** A column of ids. */
  public static StringColumn id(String name) {
    return described(Kind.ID, StringColumn.create(name));
  }

  /** A column of durations in seconds. */
  public static DoubleColumn seconds(String name) {
    return described(Kind.SECONDS, DoubleColumn.create(name));
  }

  /** A column of credits in whole numbers. */
  public static IntColumn credits(String name) {
    return credits(IntColumn.create(name));
  }

  /** The same column of numbers, which now is one of credits. */
  public static <C extends Column<?>> C credits(C column) {
    return described(Kind.CREDITS, column);
  }

  private static <C extends Column<?>> C described(Kind kind, C column) {
    var description = new Description(kind, column.name());
    column.setName(NAMES.computeIfAbsent(description, one -> new String(one.name().toCharArray())));
    return column;
  }

  /** What a column holds; of any but ours {@link Kind#PLAIN}. */
  public static Kind kind(Column<?> column) {
    String name = column.name();
    for (Kind kind : Kind.values()) {
      if (isSame(name, NAMES.get(new Description(kind, name)))) {
        return kind;
      }
    }
    return Kind.PLAIN;
  }

  @SuppressWarnings("ReferenceEquality") // an equal name is not ours
  private static boolean isSame(String name, @Nullable String ours) {
    return name == ours;
  }
}
