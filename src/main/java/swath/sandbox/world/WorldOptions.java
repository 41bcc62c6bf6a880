package swath.sandbox.world;

import java.math.RoundingMode;

/**
 * How a world behaves; fixed before its sandbox starts.
 *
 * @param kind which account is made
 * @param jobs how many jobs the seeded world has
 * @param captures whether {@code successful} goes on to {@code captured}; else it rests there
 * @param rounding how credits are rounded to integers
 * @param executionStatus 201, or 200 as older clients expect
 * @param failureRate share of new jobs that fail by chance, 0 to 1
 * @param budgetsEnforced whether each job must name a budget
 */
public record WorldOptions(
    long seed,
    WorldKind kind,
    int jobs,
    boolean captures,
    RoundingMode rounding,
    int executionStatus,
    double failureRate,
    boolean budgetsEnforced) {
  public static final WorldOptions DEFAULT =
      new WorldOptions(7, WorldKind.SMALL, 250, true, RoundingMode.CEILING, 201, 0, false);

  public WorldOptions withSeed(long value) {
    return new WorldOptions(
        value, kind, jobs, captures, rounding, executionStatus, failureRate, budgetsEnforced);
  }

  public WorldOptions withJobs(int value) {
    return new WorldOptions(
        seed, kind, value, captures, rounding, executionStatus, failureRate, budgetsEnforced);
  }

  public WorldOptions withCaptures(boolean value) {
    return new WorldOptions(
        seed, kind, jobs, value, rounding, executionStatus, failureRate, budgetsEnforced);
  }

  public WorldOptions withRounding(RoundingMode value) {
    return new WorldOptions(
        seed, kind, jobs, captures, value, executionStatus, failureRate, budgetsEnforced);
  }

  public WorldOptions withExecutionStatus(int value) {
    return new WorldOptions(
        seed, kind, jobs, captures, rounding, value, failureRate, budgetsEnforced);
  }

  public WorldOptions withFailureRate(double value) {
    return new WorldOptions(
        seed, kind, jobs, captures, rounding, executionStatus, value, budgetsEnforced);
  }

  public WorldOptions withBudgetsEnforced(boolean value) {
    return new WorldOptions(
        seed, kind, jobs, captures, rounding, executionStatus, failureRate, value);
  }

  /** Another account, with as many jobs as it usually has. */
  public WorldOptions withKind(WorldKind value) {
    return new WorldOptions(
        seed, value, value.jobs, captures, rounding, executionStatus, failureRate, budgetsEnforced);
  }
}
