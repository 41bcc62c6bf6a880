package swath.internal.spending;

import java.time.Duration;
import swath.internal.session.SharedSession;

/** How long sending takes, and how long nothing is sent after it. Stateless. */
public final class SendTimes {
  /** How long the same inputs stay blocked after the search for a lost job. */
  public static final Duration BLOCK = Duration.ofMinutes(15);

  /** How long a lost job is searched for, without the requests. */
  public static final Duration SEARCH = Duration.ofSeconds(60);

  private SendTimes() {}

  /**
   * Sleeps until a look is due; not at all if it is late.
   *
   * @param look how long after the beginning it is due
   * @param begin the clock's nanoseconds then
   */
  public static void sleepUntil(SharedSession shared, Duration look, long begin)
      throws InterruptedException {
    Duration gone = Duration.ofNanos(shared.time().nanoTime() - begin);
    if (look.compareTo(gone) > 0) {
      shared.time().sleep(look.minus(gone));
    }
  }

  /** The longest time from the journal's row to the last byte of its request. */
  public static Duration longest(SharedSession shared) {
    return shared.time().lifetime(shared.http().options().timeouts().call());
  }
}
