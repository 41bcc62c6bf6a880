package swath.internal.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word that somebody meant. Two neighbouring letters in the wrong order count as one
 * mistake, as a missing, a superfluous and a wrong letter do.
 *
 * <pre>{@code
 * NearestWord.among("tabel", List.of("table", "list")); // table
 * }</pre>
 */
public final class NearestWord {
  private static final int SHORTEST_PART = 3;

  private NearestWord() {}

  /**
   * The word among these that is nearest to {@code typed}; empty where none is near: neither has it
   * the typed letters in it, nor at most one mistake in three letters. The case of letters does not
   * count.
   */
  public static Optional<String> among(String typed, Collection<String> words) {
    String lower = typed.strip().toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> isNear(lower, word.toLowerCase(Locale.ROOT)))
        .min(
            Comparator.comparingInt((String word) -> mistakes(lower, word.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isNear(String typed, String word) {
    boolean isPart = typed.length() >= SHORTEST_PART && word.contains(typed);
    return isPart || mistakes(typed, word) <= Math.max(1, typed.length() / 3);
  }

  /** Optimal string alignment: Levenshtein's distance with swapped neighbours as one step. */
  static int mistakes(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
