package swath.error;

/**
 * UP42 did not accept the credentials or the token (401, or Keycloak's refusal of a log-in).
 *
 * <pre>{@code
 * catch (AuthenticationException e) {
 *   System.out.println(e.getMessage()); // says where the credentials came from
 * }
 * }</pre>
 */
public final class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  public AuthenticationException(String message, int status, Problem problem) {
    super(message, status, problem);
  }
}
