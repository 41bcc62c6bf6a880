package swath.internal.spending;

import java.time.Duration;
import swath.internal.session.SharedSession;

/** How long sending takes, and how long nothing is sent after it. Stateless. */
public final class SendTimes {
  /** How long the same inputs stay blocked after the search for a lost job. */
  public static final Duration BLOCK = Duration.ofMinutes(15);

  private SendTimes() {}

  /** The longest time from the journal's row to the last byte of its request. */
  public static Duration longest(SharedSession shared) {
    return shared.time().lifetime(shared.http().options().timeouts().call());
  }
}
