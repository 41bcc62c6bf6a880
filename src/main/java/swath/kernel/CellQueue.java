package swath.kernel;

import java.util.Optional;

/**
 * Decides which cells are answered "aborted", as Python's kernel answers those that wait behind a
 * cell that failed: "Run All" sends all cells at once, and Java's kernels would go on with them.
 *
 * <p>A cell waited if it was in the kernel's socket when the failed one ended, or was sent before.
 * Both are asked: the socket needs no clock, and the time also knows cells that were still on their
 * way. Used on the kernel's own thread only.
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
    return aborting || sent.filter(guard::isSentBeforeStop).isPresent();
  }

  /**
   * A message was answered, of whatever type. The last one that waited ends the aborting: what
   * comes after it was sent by hand.
   */
  void answered(boolean isAnyWaiting) {
    aborting = aborting && isAnyWaiting;
  }
}
