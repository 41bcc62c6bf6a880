package swath.contract;

/**
 * What a check found out about a fact.
 *
 * @param fact the fact
 * @param outcome whether the service is as expected
 * @param seen what was seen instead, or why it was not checked: structure and types only, no ids,
 *     titles or amounts; an empty text for what is as expected
 */
public record FactResult(KnownFact fact, Outcome outcome, String seen) {
  /** How a check ended. */
  public enum Outcome {
    /** The service is as the fact says. */
    AS_EXPECTED("as expected"),
    /** It is otherwise. */
    OTHERWISE("otherwise"),
    /** The account has nothing to check it by, or an earlier request failed. */
    NOT_CHECKED("not checked");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** The outcome in words. */
    public String words() {
      return words;
    }
  }
}
