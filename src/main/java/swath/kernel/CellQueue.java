package swath.kernel;

import java.util.Optional;

/**
 * Decides which cells are answered "aborted", as Python's kernel answers those that wait behind a
 * cell that failed: "Run All" sends all cells at once, and Java's kernels would go on with them.
 *
 * <p>A cell waited if it was sent before the failed one ended. Where its time says nothing, it
 * waited if the kernel's socket was not empty then and has not been since; that is less exact, as
 * the kernel looks into its socket every 50 ms only. Used on the kernel's own thread only.
 */
final class CellQueue {
  private final SpendGuard guard;
  private boolean aborting;

  CellQueue(SpendGuard guard) {
    this.guard = guard;
  }

  /** A cell failed, after which the front end wants nothing of what it sent already. */
  void stop(boolean isAnyWaiting) {
    aborting = isAnyWaiting;
    guard.stopped();
  }

  /** Whether the cell that was sent at {@code sent} must not run. */
  boolean aborts(Optional<String> sent) {
    return sent.flatMap(guard::isSentBeforeStop).orElse(aborting);
  }

  /**
   * A message was answered, of whatever type. The last one that waited ends the aborting: what
   * comes after it was sent by hand.
   */
  void answered(boolean isAnyWaiting) {
    aborting = aborting && isAnyWaiting;
  }
}
