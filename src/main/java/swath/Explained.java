package swath;

import swath.error.ApiException;
import swath.error.NotFoundException;
import swath.error.Problem;

/** A refusal with a sentence more. */
final class Explained {
  private Explained() {}

  /** The same refusal, of the same kind, that says more. */
  static ApiException by(ApiException refused, String sentence) {
    String message = refused.getMessage() + " " + sentence;
    Problem problem = new Problem(refused.body());
    ApiException explained =
        refused instanceof NotFoundException
            ? new NotFoundException(message, refused.status(), problem)
            : new ApiException(
                message, refused.status(), problem, refused.retryAfter().orElse(null));
    explained.initCause(refused);
    return explained;
  }
}
