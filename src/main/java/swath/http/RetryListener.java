package swath.http;

import java.time.Duration;

/**
 * Hears that a call failed and is made again after a wait.
 *
 * <pre>{@code
 * HttpOptions.defaults().withRetries(call -> (why, wait) -> System.err.println(call + why));
 * }</pre>
 */
@FunctionalInterface
public interface RetryListener {
  /** Hears nothing. */
  RetryListener NOBODY = call -> (why, wait) -> {};

  /** Opens what hears of one call, on its thread; asked for before its first wait. */
  Waits of(String call);

  /** The waits of one call. */
  @FunctionalInterface
  interface Waits {
    /**
     * Before a wait.
     *
     * @param why what failed, in a few words
     * @param wait how long until it is tried again
     */
    void waiting(String why, Duration wait);

    /** After the last try, whatever came of it. */
    default void over() {}
  }
}
