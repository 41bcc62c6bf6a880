package swath.error;

/**
 * What was asked for does not exist, or not for this account (404).
 *
 * <pre>{@code
 * catch (NotFoundException e) {
 *   System.out.println(e.getMessage()); // names what was not found
 * }
 * }</pre>
 */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  public NotFoundException(String message, int status, Problem problem) {
    super(message, status, problem);
  }
}
