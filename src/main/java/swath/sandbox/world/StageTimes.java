package swath.sandbox.world;

import java.time.Duration;

/**
 * How long a job stays in each status, by the figures of a real account: refused after a quarter of
 * a second, started after eleven, settled within two; a few wait for days or run for a day. The
 * seed and the job's id decide.
 */
final class StageTimes {
  /** From creation to the start of the run. */
  private static final Quantiles WAIT =
      new Quantiles(
          new double[] {0, 0.004, 0.005, 0.1, 0.5, 0.9, 0.99, 1},
          new double[] {0.003, 0.03, 5.2, 7.6, 10.9, 174, 75_600, 3_542_400});

  /** From creation until it is clear whether the inputs are valid. */
  private static final Quantiles CHECK =
      new Quantiles(new double[] {0, 0.5, 0.9, 1}, new double[] {0.1, 0.24, 0.8, 3});

  /** Until the credits are withheld. */
  private static final Quantiles HOLD =
      new Quantiles(new double[] {0, 0.5, 1}, new double[] {0.1, 0.3, 1});

  private static final Quantiles SETTLEMENT =
      new Quantiles(new double[] {0, 0.5, 0.99, 1}, new double[] {0.02, 0.12, 1.3, 1.8});

  /** From the first end to the second start of a job that is queued again. */
  private static final Quantiles REQUEUE =
      new Quantiles(new double[] {0, 0.5, 1}, new double[] {60, 3_600, 172_800});

  /** Jobs without tails are run again soon. */
  private static final Quantiles SOON = new Quantiles(new double[] {0, 1}, new double[] {60, 120});

  /** A stage that is to be seen from the beginning of the world. */
  private static final Quantiles UNDER_WAY =
      new Quantiles(new double[] {0, 1}, new double[] {400, 1_000});

  /** Nine in ten durations have no tail; a job without tails gets one of these. */
  private static final double BODY = 0.8;

  private static final double LONGEST_QUICK_RUN = 420;

  private final long seed;

  StageTimes(long seed) {
    this.seed = seed;
  }

  /**
   * The time that a job spends in a status.
   *
   * @param runs how often the job has been started so far
   */
  Duration of(JobOrder order, Status status, int runs) {
    return Duration.ofNanos((long) (seconds(order, status, runs) * 1e9));
  }

  private double seconds(JobOrder order, Status status, int runs) {
    if (status == order.slow()) {
      return draw(UNDER_WAY, order, "slow");
    }
    double wait = WAIT.at(share(order, "wait", 0.93, 0.96));
    double check = Math.min(draw(CHECK, order, "check"), wait / 2);
    double hold = Math.min(draw(HOLD, order, "hold"), wait / 4);
    return switch (status) {
      case CREATED -> check * 0.4;
      case LICENSED -> check * 0.6;
      case VALID -> hold;
      case ACCEPTED ->
          runs == 0 ? wait - check - hold : draw(order.tails() ? REQUEUE : SOON, order, "requeue");
      case SUCCESSFUL, FAILED -> draw(SETTLEMENT, order, "settlement");
      default -> run(order, runs);
    };
  }

  private double run(JobOrder order, int runs) {
    ProcessModel process = Catalog.process(order.processId());
    SeededRandom random = SeededRandom.of(seed, order.id() + "run" + runs);
    double area = process.run().areaCorrelation();
    double noise = Math.sqrt(1 - area * area);
    double normal = area * AreaScore.of(process, order.scene()) + noise * random.normal();
    double share = share(order, cumulative(normal), 0.98, 0.995);
    double seconds = process.run().seconds().at(share);
    boolean quick = !order.tails() && order.fate() != JobFate.IS_SLOW;
    return quick ? Math.min(seconds, LONGEST_QUICK_RUN * random.between(0.8, 1)) : seconds;
  }

  private double share(JobOrder order, String name, double slowFrom, double slowTo) {
    double share = SeededRandom.of(seed, order.id() + name).between(0, 1);
    return share(order, share, slowFrom, slowTo);
  }

  /** Moves a share into the tail of slow jobs, or out of the tail where a job has none. */
  private static double share(JobOrder order, double share, double slowFrom, double slowTo) {
    if (order.fate() == JobFate.IS_SLOW) {
      return slowFrom + (slowTo - slowFrom) * share;
    }
    return order.tails() || share <= BODY ? share : 0.5 + (share - BODY) / 2;
  }

  private double draw(Quantiles quantiles, JobOrder order, String name) {
    return quantiles.at(SeededRandom.of(seed, order.id() + name).between(0, 1));
  }

  /** The share of a normal distribution below a value, to three digits. */
  private static double cumulative(double normal) {
    return 1 / (1 + Math.exp(-1.5976 * normal - 0.07056 * normal * normal * normal));
  }
}
