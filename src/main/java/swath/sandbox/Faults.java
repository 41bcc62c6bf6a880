package swath.sandbox;

import java.util.List;
import java.util.Objects;
import swath.sandbox.world.FaultParser;
import swath.sandbox.world.FaultPlan;

/**
 * Plans what is to go wrong in a sandbox: between client and server, by route and count; with jobs,
 * for the next ones to be executed.
 *
 * <pre>{@code
 * sandbox.faults().add(Fault.status(429).retryAfter(1).on("GET /v2/processing/jobs"));
 * sandbox.faults().jobs(JobFault.FAILS, 1);
 * }</pre>
 *
 * <p>Faults that were planned first happen first. Thread-safe.
 */
public final class Faults {
  private final FaultPlan plan;

  Faults(FaultPlan plan) {
    this.plan = plan;
  }

  /**
   * Plans a fault between client and server.
   *
   * @throws IllegalArgumentException if the sandbox has no such route
   */
  public void add(Fault fault) {
    plan.add(fault.planned());
  }

  /**
   * Plans a fault between client and server from a text, such as {@code "GET /v2/processing/jobs
   * status=503 retryAfter=2 times=3"} or {@code "kind=half-body"}.
   *
   * @throws IllegalArgumentException if the text is no fault, or the sandbox has no such route
   */
  public void add(String fault) {
    plan.add(FaultParser.parse(fault));
  }

  /**
   * Plans a fault of jobs from a text: {@code "fails"}, {@code "hangs*2"} or {@code
   * "pansharpening:is-rejected"}.
   *
   * @throws IllegalArgumentException if the text is no fault of jobs
   */
  public void addJobFault(String fault) {
    FaultParser.planJobFault(fault, plan);
  }

  /** Plans what happens to the next {@code times} jobs, of whatever process. */
  public void jobs(JobFault fault, int times) {
    plan.add(null, Objects.requireNonNull(fault, "fault").fate, times);
  }

  /**
   * Plans what happens to the next {@code times} jobs of one process.
   *
   * @throws IllegalArgumentException if there is no such process
   */
  public void jobs(String processId, JobFault fault, int times) {
    Objects.requireNonNull(processId, "processId");
    plan.add(processId, Objects.requireNonNull(fault, "fault").fate, times);
  }

  /** Forgets all that was planned. */
  public void clear() {
    plan.clear();
  }

  /** The faults between client and server that are still to happen. */
  public List<Fault> pending() {
    return plan.pending().stream().map(Fault::new).toList();
  }
}
