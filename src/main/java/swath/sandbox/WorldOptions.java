package swath.sandbox;

import java.math.RoundingMode;

/**
 * What a builder fixed for a sandbox's whole life.
 *
 * @param jobs how many jobs the seeded world has
 * @param rounding how credits are rounded to whole ones
 * @param executionStatus 200 or 201
 * @param failureRate share of new jobs that fail by chance, 0 to 1
 * @param budgetsEnforced whether each job must name a budget
 */
record WorldOptions(
    long seed,
    int jobs,
    Settlement settlement,
    RoundingMode rounding,
    int executionStatus,
    double failureRate,
    boolean budgetsEnforced) {
  static final WorldOptions DEFAULT =
      new WorldOptions(7, 250, Settlement.CAPTURED, RoundingMode.HALF_UP, 200, 0, false);

  WorldOptions withSeed(long value) {
    return new WorldOptions(
        value, jobs, settlement, rounding, executionStatus, failureRate, budgetsEnforced);
  }

  WorldOptions withJobs(int value) {
    return new WorldOptions(
        seed, value, settlement, rounding, executionStatus, failureRate, budgetsEnforced);
  }

  WorldOptions withSettlement(Settlement value) {
    return new WorldOptions(seed, jobs, value, rounding, executionStatus, failureRate, budgetsEnforced);
  }

  WorldOptions withRounding(RoundingMode value) {
    return new WorldOptions(
        seed, jobs, settlement, value, executionStatus, failureRate, budgetsEnforced);
  }

  WorldOptions withExecutionStatus(int value) {
    return new WorldOptions(seed, jobs, settlement, rounding, value, failureRate, budgetsEnforced);
  }

  WorldOptions withFailureRate(double value) {
    return new WorldOptions(seed, jobs, settlement, rounding, executionStatus, value, budgetsEnforced);
  }

  WorldOptions withBudgetsEnforced(boolean value) {
    return new WorldOptions(seed, jobs, settlement, rounding, executionStatus, failureRate, value);
  }
}
