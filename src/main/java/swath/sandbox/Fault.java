package swath.sandbox;

import java.time.Duration;
import java.util.Objects;

/**
 * Something that goes wrong on the wire, a number of times.
 *
 * <pre>{@code
 * sandbox.faults().add(Fault.status(503).retryAfter(2).on("GET /v2/processing/jobs").times(3));
 * sandbox.faults().add(Fault.reset().afterHandling().on("POST /v2/processing/processes/{processId}/execution"));
 * }</pre>
 *
 * <p>Immutable. Delays are real time, whatever the sandbox's clock does.
 *
 * @param kind what goes wrong
 * @param route method and path template as in the sandbox's list of routes; empty means every route
 *     but the sandbox's own under {@code /_sandbox/}
 * @param times how often
 * @param status of {@link Kind#STATUS}, else 0
 * @param retryAfter seconds for the {@code Retry-After} header; negative means none
 * @param delay of {@link Kind#STALL} and {@link Kind#SLOW_BODY}
 * @param handled whether the request is carried out before its answer is spoilt
 */
public record Fault(
    Kind kind,
    String route,
    int times,
    int status,
    int retryAfter,
    Duration delay,
    boolean handled) {

  /** What can go wrong. */
  public enum Kind {
    /** another status with a body of the route's error shape */
    STATUS,
    /** the connection is closed without an answer */
    RESET,
    /** no answer for a while, then the connection is closed */
    STALL,
    /** the true answer, its body spread over a while */
    SLOW_BODY,
    /** the true answer, cut in the middle of its body */
    HALF_BODY,
    /** the true status with a body that is not JSON */
    BAD_JSON,
    /** all tokens given out so far become stale */
    REVOKE_TOKEN
  }

  /** Checks the ranges. */
  public Fault {
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

  private static Fault of(Kind kind) {
    return new Fault(kind, "", 1, kind == Kind.STATUS ? 500 : 0, -1, Duration.ZERO, false);
  }

  /** Answers with another status. */
  public static Fault status(int status) {
    return new Fault(Kind.STATUS, "", 1, status, -1, Duration.ZERO, false);
  }

  /** Closes the connection instead of answering. */
  public static Fault reset() {
    return of(Kind.RESET);
  }

  /** Says nothing for a while, then closes the connection. */
  public static Fault stall(Duration delay) {
    return of(Kind.STALL).lasting(delay);
  }

  /** Spreads the body over a while. */
  public static Fault slowBody(Duration delay) {
    return of(Kind.SLOW_BODY).lasting(delay);
  }

  /** Cuts the body in its middle. */
  public static Fault halfBody() {
    return of(Kind.HALF_BODY);
  }

  /** Sends a body that is not JSON. */
  public static Fault badJson() {
    return of(Kind.BAD_JSON);
  }

  /** Makes all tokens stale. */
  public static Fault revokeToken() {
    return of(Kind.REVOKE_TOKEN);
  }

  static Fault ofKind(Kind kind) {
    return of(kind);
  }

  /** The same for one route, such as {@code "GET /v2/processing/jobs/{jobId}"}. */
  public Fault on(String newRoute) {
    return new Fault(kind, newRoute, times, status, retryAfter, delay, handled);
  }

  /** The same, so many times. */
  public Fault times(int newTimes) {
    return new Fault(kind, route, newTimes, status, retryAfter, delay, handled);
  }

  /** The same with a {@code Retry-After} header. */
  public Fault retryAfter(int seconds) {
    return new Fault(kind, route, times, status, seconds, delay, handled);
  }

  /** The same, after the request was carried out: the client does not learn what came of it. */
  public Fault afterHandling() {
    return new Fault(kind, route, times, status, retryAfter, delay, true);
  }

  Fault withStatus(int newStatus) {
    return new Fault(kind, route, times, newStatus, retryAfter, delay, handled);
  }

  Fault lasting(Duration newDelay) {
    return new Fault(kind, route, times, status, retryAfter, newDelay, handled);
  }
}
