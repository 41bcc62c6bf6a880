package swath.tracking;

/** Called after each poll of a wait, on the waiting thread. */
@FunctionalInterface
public interface TrackingObserver {
  /**
   * A poll was answered, or failed.
   *
   * @throws InterruptedException when the thread was interrupted meanwhile; the wait ends
   */
  void polled(TrackingState state) throws InterruptedException;
}
