package swath.view;

import java.util.Locale;

/**
 * A bar that is filled in part, and words that say the same. Text shows the words.
 *
 * <pre>{@code
 * new ProgressBar(0.4, Mark.ACTIVE, "40 %, some 3 min left");
 * }</pre>
 *
 * @param share how much of it is filled, from 0 to 1; what lies outside is taken as the nearer end
 * @param mark whose colour the bar has
 * @param words what the bar says
 */
public record ProgressBar(double share, Mark mark, String words) implements Block {
  /** Sanitizes the words. */
  public ProgressBar {
    words = Sanitizer.line(words);
  }

  String colour() {
    return mark.colour();
  }

  String width() {
    double percent = Double.isNaN(share) ? 0 : 100 * Math.max(0, Math.min(1, share));
    return String.format(Locale.ROOT, "%.1f%%", percent);
  }

  /** The share in words: not 100 before all is done. */
  public static String percent(double share) {
    long rounded = Math.round(100 * share);
    return (share < 1 ? Math.min(99, rounded) : rounded) + " %";
  }
}
