package swath.http;

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
}
