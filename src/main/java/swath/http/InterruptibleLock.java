package swath.http;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import swath.error.CallInterruptedException;

/**
 * A reentrant lock on asking UP42. A thread that waits for it can be interrupted, unlike at a
 * monitor. Thread-safe.
 */
public final class InterruptibleLock {
  private final ReentrantLock lock;

  /** A lock that any waiting thread may get next. */
  public InterruptibleLock() {
    this(false);
  }

  /** A lock that threads get in the order of their coming, if it is fair. */
  InterruptibleLock(boolean isFair) {
    this.lock = new ReentrantLock(isFair);
  }

  /** What is done under the lock. */
  @FunctionalInterface
  public interface Action<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * Runs {@code action} under the lock and returns its result. A lock that is free is taken by an
   * interrupted thread too.
   */
  public <T> T take(Supplier<T> action) {
    return lock.tryLock()
        ? held(action::get)
        : takeUnlessInterrupted("Interrupted while another thread asked UP42.", action::get);
  }

  /**
   * Runs {@code action} under the lock and returns its result; an interrupted thread does not begin
   * it.
   *
   * @param message the message of the exception when the thread is interrupted before
   */
  public <T, E extends Exception> T takeUnlessInterrupted(String message, Action<T, E> action)
      throws E {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(message, e);
    }
    return held(action);
  }

  /** Runs it under the lock that is held already, and gives the lock back. */
  private <T, E extends Exception> T held(Action<T, E> action) throws E {
    try {
      return action.run();
    } finally {
      lock.unlock();
    }
  }
}
