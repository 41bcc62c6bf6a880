package swath.view;

import java.util.List;

/**
 * How many rows of a table are shown: 20, or what {@code SWATH_ROWS} says.
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
  private static final int USUAL = 20;
  private static final int LONGEST = 6;

  private RowLimit() {}

  /** The number of rows. */
  public static int get() {
    String property = System.getProperty("swath.rows");
    if (property != null) {
      return parse(property);
    }
    String variable = System.getenv("SWATH_ROWS");
    return variable == null ? USUAL : parse(variable);
  }

  /** The rows that are shown: the first of them. */
  public static <T> List<T> first(List<T> rows) {
    return rows.subList(0, Math.min(rows.size(), get()));
  }

  static int parse(String setting) {
    String digits = setting.strip();
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= LONGEST
            && digits.charAt(0) != '0'
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Integer.parseInt(digits) : USUAL;
  }
}
