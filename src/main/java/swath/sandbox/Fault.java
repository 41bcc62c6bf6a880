package swath.sandbox;

import java.time.Duration;
import swath.sandbox.world.PlannedFault;

/**
 * Something that goes wrong between client and server, a number of times.
 *
 * <pre>{@code
 * sandbox.faults().add(Fault.status(503).retryAfter(2).on("GET /v2/processing/jobs").times(3));
 * sandbox.faults().add(Fault.reset().afterHandling().on("POST /v2/processing/processes/{processId}/execution"));
 * }</pre>
 *
 * <p>A fault happens once, on the next request of any route but the sandbox's own under {@code
 * /_sandbox/}, and instead of handling the request, unless its methods say otherwise. Delays are
 * real time, whatever the sandbox's clock does.
 *
 * <p>Immutable; two faults that do the same are equal.
 */
public final class Fault {
  private final PlannedFault planned;

  Fault(PlannedFault planned) {
    this.planned = planned;
  }

  private static Fault of(PlannedFault.Kind kind, Duration delay) {
    return new Fault(PlannedFault.of(kind).lasting(delay));
  }

  /**
   * Answers with another status and a body of the route's error shape.
   *
   * @throws IllegalArgumentException if the status is not one from 200 to 599
   */
  public static Fault status(int status) {
    return new Fault(PlannedFault.of(PlannedFault.Kind.STATUS).withStatus(status));
  }

  /** Closes the connection instead of answering. */
  public static Fault reset() {
    return of(PlannedFault.Kind.RESET, Duration.ZERO);
  }

  /** Sends nothing for a while, then closes the connection. */
  public static Fault stall(Duration delay) {
    return of(PlannedFault.Kind.STALL, delay);
  }

  /** Sends the true answer, its body spread over a while. */
  public static Fault slowBody(Duration delay) {
    return of(PlannedFault.Kind.SLOW_BODY, delay);
  }

  /** Sends the true answer and closes the connection in the middle of its body. */
  public static Fault halfBody() {
    return of(PlannedFault.Kind.HALF_BODY, Duration.ZERO);
  }

  /** Sends the true status with a body that is not JSON. */
  public static Fault badJson() {
    return of(PlannedFault.Kind.BAD_JSON, Duration.ZERO);
  }

  /** Makes all tokens stale that were given out so far. */
  public static Fault revokeToken() {
    return of(PlannedFault.Kind.REVOKE_TOKEN, Duration.ZERO);
  }

  /**
   * The same for one route: method and path template, such as {@code "GET
   * /v2/processing/jobs/{jobId}"}.
   */
  public Fault on(String route) {
    return new Fault(planned.on(route));
  }

  /**
   * The same, so many times.
   *
   * @throws IllegalArgumentException if that is less than once
   */
  public Fault times(int times) {
    return new Fault(planned.times(times));
  }

  /** The same with a {@code Retry-After} header. */
  public Fault retryAfter(int seconds) {
    return new Fault(planned.retryAfter(seconds));
  }

  /** The same, after the request was carried out: the client does not learn what came of it. */
  public Fault afterHandling() {
    return new Fault(planned.afterHandling());
  }

  /** The route that it hits; empty if that is any but the sandbox's own. */
  public String route() {
    return planned.route();
  }

  /** How often it is to happen. */
  public int times() {
    return planned.times();
  }

  PlannedFault planned() {
    return planned;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fault fault && planned.equals(fault.planned);
  }

  @Override
  public int hashCode() {
    return planned.hashCode();
  }

  @Override
  public String toString() {
    return planned.toString();
  }
}
