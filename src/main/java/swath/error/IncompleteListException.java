package swath.error;

import java.util.Locale;

/**
 * A later page of a list could not be read; what came before it is here.
 *
 * <pre>{@code
 * catch (IncompleteListException e) {
 *   display(e.partialResult());
 * }
 * }</pre>
 */
public final class IncompleteListException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private final transient Object partialResult;

  /**
   * Says how much came before the failure.
   *
   * @param partialResult what came, as what was asked for
   * @param size how many elements came
   * @param noun what they are, in the plural, such as {@code "jobs"}
   */
  public IncompleteListException(
      Object partialResult, long size, String noun, Up42Exception cause) {
    super(
        String.format(
            Locale.ROOT,
            "The list is incomplete: %,d %s came, then: %s They are in this exception's"
                + " partialResult(); ask again for all.",
            size,
            noun,
            cause.getMessage()),
        cause);
    this.partialResult = partialResult;
  }

  /** What came, as what was asked for: a list, a table, credits or a timeline. */
  public Object partialResult() {
    return partialResult;
  }
}
