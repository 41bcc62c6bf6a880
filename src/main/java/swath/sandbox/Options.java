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
record Options(
    long seed,
    int jobs,
    Settlement settlement,
    RoundingMode rounding,
    int executionStatus,
    double failureRate,
    boolean budgetsEnforced) {
  static final Options DEFAULT =
      new Options(7, 250, Settlement.CAPTURED, RoundingMode.HALF_UP, 200, 0, false);

  Options withSeed(long value) {
    return new Options(
        value, jobs, settlement, rounding, executionStatus, failureRate, budgetsEnforced);
  }

  Options withJobs(int value) {
    return new Options(
        seed, value, settlement, rounding, executionStatus, failureRate, budgetsEnforced);
  }

  Options withSettlement(Settlement value) {
    return new Options(seed, jobs, value, rounding, executionStatus, failureRate, budgetsEnforced);
  }

  Options withRounding(RoundingMode value) {
    return new Options(
        seed, jobs, settlement, value, executionStatus, failureRate, budgetsEnforced);
  }

  Options withExecutionStatus(int value) {
    return new Options(seed, jobs, settlement, rounding, value, failureRate, budgetsEnforced);
  }

  Options withFailureRate(double value) {
    return new Options(seed, jobs, settlement, rounding, executionStatus, value, budgetsEnforced);
  }

  Options withBudgetsEnforced(boolean value) {
    return new Options(seed, jobs, settlement, rounding, executionStatus, failureRate, value);
  }
}
