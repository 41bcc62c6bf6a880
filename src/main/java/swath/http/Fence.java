package swath.http;

/**
 * Asked once, right before the head of a request that must not be sent twice is written, when the
 * connection stands: what it does is the last thing before the request leaves. It runs on another
 * thread than the caller's.
 *
 * <pre>{@code
 * http.once("/v2/…", Query.none(), json, Fence.OPEN); // lets it pass
 * }</pre>
 */
@FunctionalInterface
public interface Fence {
  /** Lets everything pass. */
  Fence OPEN = () -> {};

  /**
   * Lets the request pass, or throws.
   *
   * @throws swath.error.Up42Exception when it must not be sent; {@link HttpClient#once} throws it
   *     on
   */
  void pass();
}
