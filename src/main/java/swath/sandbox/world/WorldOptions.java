package swath.sandbox.world;

import java.math.RoundingMode;

/**
 * How a world behaves; fixed before its sandbox starts.
 *
 * @param kind which account is made
 * @param jobs how many jobs the seeded world has
 * @param images how many images are in storage
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
    int images,
    boolean captures,
    RoundingMode rounding,
    int executionStatus,
    double failureRate,
    boolean budgetsEnforced) {
  public static final WorldOptions DEFAULT =
      new WorldOptions(
          7,
          WorldKind.SMALL,
          250,
          Catalog.SCENES.size(),
          true,
          RoundingMode.CEILING,
          201,
          0,
          false);

  public WorldOptions withSeed(long value) {
    return new WorldOptions(
        value,
        kind,
        jobs,
        images,
        captures,
        rounding,
        executionStatus,
        failureRate,
        budgetsEnforced);
  }

  public WorldOptions withJobs(int value) {
    return new WorldOptions(
        seed,
        kind,
        value,
        images,
        captures,
        rounding,
        executionStatus,
        failureRate,
        budgetsEnforced);
  }

  public WorldOptions withImages(int value) {
    return new WorldOptions(
        seed, kind, jobs, value, captures, rounding, executionStatus, failureRate, budgetsEnforced);
  }

  public WorldOptions withCaptures(boolean value) {
    return new WorldOptions(
        seed, kind, jobs, images, value, rounding, executionStatus, failureRate, budgetsEnforced);
  }

  public WorldOptions withRounding(RoundingMode value) {
    return new WorldOptions(
        seed, kind, jobs, images, captures, value, executionStatus, failureRate, budgetsEnforced);
  }

  public WorldOptions withExecutionStatus(int value) {
    return new WorldOptions(
        seed, kind, jobs, images, captures, rounding, value, failureRate, budgetsEnforced);
  }

  public WorldOptions withFailureRate(double value) {
    return new WorldOptions(
        seed, kind, jobs, images, captures, rounding, executionStatus, value, budgetsEnforced);
  }

  public WorldOptions withBudgetsEnforced(boolean value) {
    return new WorldOptions(
        seed, kind, jobs, images, captures, rounding, executionStatus, failureRate, value);
  }

  /** Another account, with as many jobs as it usually has. */
  public WorldOptions withKind(WorldKind value) {
    return new WorldOptions(
        seed,
        value,
        value.jobs,
        images,
        captures,
        rounding,
        executionStatus,
        failureRate,
        budgetsEnforced);
  }
}
