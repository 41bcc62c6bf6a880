package swath.sandbox.world;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * A fault of the connection that is to happen {@code times} times.
 *
 * @param route method and path template of the route that it hits; empty means every route but the
 *     sandbox's own under {@code /_sandbox/}
 * @param status of {@link Kind#STATUS}, else 0
 * @param retryAfter seconds for the {@code Retry-After} header; negative means none
 * @param delay of {@link Kind#STALL} and {@link Kind#SLOW_BODY}, in real time
 * @param handled whether the request is carried out before the fault happens
 */
public record PlannedFault(
    Kind kind,
    String route,
    int times,
    int status,
    int retryAfter,
    Duration delay,
    boolean handled) {

  /** What can go wrong; {@code FaultInjector} carries it out. */
  public enum Kind {
    STATUS,
    RESET,
    STALL,
    SLOW_BODY,
    HALF_BODY,
    BAD_JSON,
    REVOKE_TOKEN;

    /** The kind as texts and the control plane name it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean hasDelay() {
      return this == STALL || this == SLOW_BODY;
    }

    /** Whether such a fault leaves nothing of the true answer, so that it need not be made. */
    public boolean replacesAnswer() {
      return this == STATUS || this == RESET || this == STALL;
    }
  }

  public PlannedFault {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(delay, "delay");
    if (times < 1) {
      throw new IllegalArgumentException("a fault happens once or more, not " + times + " times");
    }
    if (kind == Kind.STATUS && (status < 200 || status > 599)) {
      throw new IllegalArgumentException("no status for a fault: " + status);
    }
  }

  /** Once, on every route, before the request is carried out. */
  public static PlannedFault of(Kind kind) {
    return new PlannedFault(kind, "", 1, kind == Kind.STATUS ? 500 : 0, -1, Duration.ZERO, false);
  }

  boolean hits(String otherRoute) {
    return route.isEmpty() || route.equals(otherRoute);
  }

  public PlannedFault on(String newRoute) {
    return new PlannedFault(kind, newRoute, times, status, retryAfter, delay, handled);
  }

  public PlannedFault times(int newTimes) {
    return new PlannedFault(kind, route, newTimes, status, retryAfter, delay, handled);
  }

  public PlannedFault withStatus(int newStatus) {
    return new PlannedFault(kind, route, times, newStatus, retryAfter, delay, handled);
  }

  public PlannedFault retryAfter(int seconds) {
    return new PlannedFault(kind, route, times, status, seconds, delay, handled);
  }

  public PlannedFault lasting(Duration newDelay) {
    return new PlannedFault(kind, route, times, status, retryAfter, newDelay, handled);
  }

  public PlannedFault afterHandling() {
    return new PlannedFault(kind, route, times, status, retryAfter, delay, true);
  }
}
