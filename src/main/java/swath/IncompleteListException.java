package swath;

import swath.error.Up42Exception;

/**
 * A later page of a list could not be read; what came before it is here.
 *
 * <pre>{@code
 * catch (IncompleteListException e) {
 *   display(e.before());
 * }
 * }</pre>
 */
public final class IncompleteListException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private final transient Object before;

  IncompleteListException(Object before, int jobs, Up42Exception cause) {
    super(
        "The list is not whole: "
            + Text.number(jobs)
            + " jobs came, then: "
            + cause.getMessage()
            + " They are in this exception's before(); ask again for all.",
        cause);
    this.before = before;
  }

  /** What came before, as what was asked for: a {@link JobList}, a table, credits or a timeline. */
  public Object before() {
    return before;
  }
}
