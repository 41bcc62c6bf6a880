package swath.host;

import java.time.Duration;
import swath.http.RetryListener;
import swath.http.TimeSource;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * Shows in the running cell that a call failed and is made again: silence would look like a hang.
 * When the call is over nothing of it stays, since its result or its exception says all. Waits of
 * less than a second show nothing. Used by one thread.
 */
public final class RetryDisplay implements RetryListener.Waits {
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final int LONGEST = 160;

  private final ProgressArea area;
  private final TimeSource time;
  private final String call;
  private int tries;

  /** A display that opens its place in the cell by the first wait. */
  public RetryDisplay(Host host, TimeSource time, String call) {
    this.area = new ProgressArea(host);
    this.time = time;
    this.call = call;
  }

  @Override
  public void waiting(String why, Duration wait) {
    tries++;
    if (wait.compareTo(SHORT) >= 0 || tries > 1) {
      area.show(
          ProgressFrame.told(
              Sanitizer.line(call, LONGEST) + " failed, and is tried again",
              Sanitizer.line(why, LONGEST)
                  + ". Try "
                  + (tries + 1)
                  + " in "
                  + Words.duration(wait)
                  + ".",
              time.instant()));
    }
  }

  @Override
  public void over() {
    area.end(null);
  }
}
