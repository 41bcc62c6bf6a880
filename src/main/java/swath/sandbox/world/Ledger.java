package swath.sandbox.world;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Credits: each job has at most one hold, and each hold ends as exactly one capture or release.
 * Guarded by the world's lock.
 */
public final class Ledger {
  /** What became of a hold. */
  enum State {
    HELD,
    CAPTURED,
    RELEASED
  }

  /** Credits withheld for one job. */
  record Hold(int credits, State state) {}

  @JsonProperty private long purchased;
  @JsonProperty private final Map<String, Hold> holds = new LinkedHashMap<>();

  private long held;
  private long captured;
  private long released;
  private int captures;
  private int releases;

  public long available() {
    return purchased - held - captured;
  }

  void purchase(long credits) {
    if (credits <= 0) {
      throw new IllegalArgumentException("credits are bought in positive numbers, not " + credits);
    }
    purchased += credits;
  }

  /** Withholds the credits, or returns false if too few are available. */
  boolean hold(String jobId, int credits) {
    if (credits > available()) {
      return false;
    }
    if (holds.putIfAbsent(jobId, new Hold(credits, State.HELD)) != null) {
      throw new IllegalStateException("job " + jobId + " has a hold already");
    }
    held += credits;
    return true;
  }

  void capture(String jobId) {
    captured += end(jobId, State.CAPTURED);
    captures++;
  }

  void release(String jobId) {
    released += end(jobId, State.RELEASED);
    releases++;
  }

  public boolean isCaptured(String jobId) {
    return isIn(jobId, State.CAPTURED);
  }

  public boolean isHeld(String jobId) {
    return isIn(jobId, State.HELD);
  }

  /** Whether credits were ever withheld for a job. */
  public boolean hasHold(String jobId) {
    return holds.containsKey(jobId);
  }

  private boolean isIn(String jobId, State wanted) {
    Hold hold = holds.get(jobId);
    return hold != null && hold.state() == wanted;
  }

  private int end(String jobId, State state) {
    Hold hold = holds.get(jobId);
    if (hold == null || hold.state() != State.HELD) {
      throw new IllegalStateException("job " + jobId + " has no open hold");
    }
    holds.put(jobId, new Hold(hold.credits(), state));
    held -= hold.credits();
    return hold.credits();
  }

  /** Sets the purchased credits so that exactly this is available after all holds so far. */
  void seed(long availableNow) {
    purchased = held + captured + availableNow;
  }

  /** Recomputes the sums from the holds, after they were read from a file. */
  void recount() {
    held = captured = released = 0;
    captures = releases = 0;
    for (Hold hold : holds.values()) {
      switch (hold.state()) {
        case HELD -> held += hold.credits();
        case CAPTURED -> {
          captured += hold.credits();
          captures++;
        }
        case RELEASED -> {
          released += hold.credits();
          releases++;
        }
      }
    }
  }

  public long purchased() {
    return purchased;
  }

  public long held() {
    return held;
  }

  public long captured() {
    return captured;
  }

  public long released() {
    return released;
  }

  public int holds() {
    return holds.size();
  }

  public int captures() {
    return captures;
  }

  public int releases() {
    return releases;
  }
}
