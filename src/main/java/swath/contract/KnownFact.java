package swath.contract;

import java.util.Locale;

/**
 * One fact about UP42's API that can be checked: the same id stands in {@code src/docs/api.md}.
 *
 * @param id its id, such as {@code J2}
 * @param claim what is known, as a sentence's part: {@code unsorted, the newest jobs come first}
 * @param source how it is known
 */
public record KnownFact(String id, String claim, Source source) {
  /** How a fact is known. */
  public enum Source {
    /** UP42's documentation or its own Python client says it. */
    DOCUMENTED,
    /** In a real account's jobs of 2024, or in the notebooks that UP42 publishes. */
    SEEN,
    /** Chosen by analogy: nobody said it. */
    INFERRED;

    /** The word in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
