package swath.http;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import swath.error.CallInterruptedException;

/**
 * A reentrant lock on asking UP42. A thread that waits for it can be interrupted, unlike at a
 * monitor. Thread-safe.
 */
public final class InterruptibleLock {
  private final ReentrantLock lock = new ReentrantLock();

  /** Runs {@code action} under the lock and returns its result. */
  public <T> T take(Supplier<T> action) {
    // Tried first: a turn that is free is taken by an interrupted thread too.
    if (!lock.tryLock()) {
      try {
        lock.lockInterruptibly();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CallInterruptedException("Interrupted while another thread asked UP42.", e);
      }
    }
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
