package swath.http;

import org.jspecify.annotations.Nullable;

/**
 * What a long call reports while it runs: pages of a listing, bytes of a download.
 *
 * <p>Called on the thread that does the work, so it must return at once.
 *
 * <pre>{@code
 * Progress quiet = (done, total, unit) -> {};
 * }</pre>
 */
@FunctionalInterface
public interface Progress {
  /**
   * Something moved on.
   *
   * @param done how much is done
   * @param total how much there is, or -1 when nobody knows
   * @param unit what is counted, such as {@code "bytes"} or {@code "jobs"}
   */
  void report(long done, long total, String unit);

  /** The call has that many parts (files, say), one after the other. */
  default void expect(int parts) {}

  /** A part begins, from 0 on; the same name again is another try. */
  default void begin(String name) {}

  /** The part that was begun is complete, under this name. */
  default void whole(String name) {}

  /** The part is there already, and is not fetched: {@code whole} follows. */
  default void kept(String name) {}

  /** Something to be said of a part, in a sentence. */
  default void note(String sentence) {}

  /** The call is over. */
  default void end(@Nullable RuntimeException failure) {}
}
