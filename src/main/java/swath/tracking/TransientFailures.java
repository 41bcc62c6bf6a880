package swath.tracking;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;
import swath.error.AuthenticationException;
import swath.error.CredentialsException;
import swath.error.Up42Exception;

/** Which failures a wait survives: those that may pass by themselves. */
final class TransientFailures {
  private TransientFailures() {}

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

  /** The wait before the next question: UP42's {@code Retry-After} where that is longer. */
  static Duration patience(@Nullable Up42Exception failure, Duration wait) {
    if (failure instanceof ApiException refusal) {
      Duration asked = refusal.retryAfter().orElse(Duration.ZERO);
      Duration most = asked.compareTo(Polling.LONGEST) > 0 ? Polling.LONGEST : asked;
      return most.compareTo(wait) > 0 ? most : wait;
    }
    return wait;
  }
}
