package swath.tracking;

import swath.http.ApiException;
import swath.http.AuthenticationException;
import swath.http.CredentialsException;
import swath.http.Up42Exception;

/** Which failures a wait survives: those that may pass by themselves. */
final class Soft {
  private Soft() {}

  static boolean isSoft(Up42Exception failure) {
    if (failure instanceof CredentialsException || failure instanceof AuthenticationException) {
      return false;
    }
    if (failure instanceof ApiException refusal) {
      int status = refusal.status();
      return status == 408 || status == 429 || status >= 500;
    }
    return true; // no answer, or one that can't be read
  }
}
