package swath.view;

import java.util.List;

/**
 * How many rows are shown: 60 of a table or a list, 20 of a part of a card, or what {@code
 * SWATH_ROWS} says.
 *
 * <pre>{@code
 * for (Job job : RowLimit.first(jobs)) {
 *   show(job);
 * }
 * }</pre>
 *
 * <p>The system property {@code swath.rows}, which a cell can set, wins over the environment's
 * {@code SWATH_ROWS}. A setting that is no number from 1 to 999,999 is ignored. Thread-safe.
 */
public final class RowLimit {
  private static final int OF_TABLES = 60;
  private static final int OF_PARTS = 20;
  private static final int LONGEST = 6;

  private RowLimit() {}

  /** The number of rows of a part of a card. */
  public static int get() {
    return get(OF_PARTS);
  }

  /** The number of rows of a table. */
  public static int ofTables() {
    return get(OF_TABLES);
  }

  private static int get(int usual) {
    String property = System.getProperty("swath.rows");
    String setting = property == null ? System.getenv("SWATH_ROWS") : property;
    return setting == null ? usual : parse(setting, usual);
  }

  /** The rows that a part of a card shows: the first of them. */
  public static <T> List<T> first(List<T> rows) {
    return rows.subList(0, Math.min(rows.size(), get()));
  }

  /** The rows that a table shows: the first of them. */
  public static <T> List<T> firstOfTable(List<T> rows) {
    return rows.subList(0, Math.min(rows.size(), ofTables()));
  }

  /** A table's foot: how much of it is shown, and how to see more. */
  public static String foot(int shown, int all) {
    return Words.rows(shown, all)
        + (shown < all
            ? "; System.setProperty(\"swath.rows\", \"" + Math.min(all, 500) + "\") shows more"
            : "");
  }

  static int parse(String setting, int usual) {
    String digits = setting.strip();
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= LONGEST
            && digits.charAt(0) != '0'
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Integer.parseInt(digits) : usual;
  }
}
