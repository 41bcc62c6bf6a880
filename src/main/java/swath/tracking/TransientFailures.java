package swath.tracking;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;
import swath.error.AuthenticationException;
import swath.error.CredentialsException;
import swath.error.Up42Exception;
import swath.view.Words;

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

  /** The wait before the next poll: UP42's {@code Retry-After} where that is longer. */
  static Duration patience(@Nullable Up42Exception failure, Duration wait) {
    Duration asked = asked(failure);
    Duration most =
        asked.compareTo(Polling.LONGEST_RETRY_AFTER) > 0 ? Polling.LONGEST_RETRY_AFTER : asked;
    return most.compareTo(wait) > 0 ? most : wait;
  }

  /** The failure, and that this wait asks earlier than UP42 wants where it does. */
  static @Nullable String words(@Nullable Up42Exception failure) {
    if (failure == null) {
      return null;
    }
    boolean isEarlier = asked(failure).compareTo(Polling.LONGEST_RETRY_AFTER) > 0;
    return isEarlier
        ? failure.getMessage()
            + " This wait asks again after "
            + Words.duration(Polling.LONGEST_RETRY_AFTER)
            + " all the same."
        : failure.getMessage();
  }

  private static Duration asked(@Nullable Up42Exception failure) {
    return failure instanceof ApiException refusal
        ? refusal.retryAfter().orElse(Duration.ZERO)
        : Duration.ZERO;
  }
}
