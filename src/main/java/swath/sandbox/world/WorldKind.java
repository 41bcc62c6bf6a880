package swath.sandbox.world;

/**
 * The account that a seed makes.
 *
 * @see SeededEnding for how its jobs end
 */
public enum WorldKind {
  /** Few jobs, most of them good; jobs that are made later end within minutes. */
  SMALL(250, 7_410, 1, 0.04, false),
  /** A thousand jobs that wait, run, hang and fail as in a real account, later ones too. */
  BUSY(1_000, 74_100, 8, 0.12, true);

  /** How many jobs there are unless the user says otherwise. */
  public final int jobs;

  /** Credits that are available at the start, whatever the seeded jobs cost. */
  final int available;

  /** How often somebody makes two dozen jobs within a minute. */
  final int bursts;

  /** Share of jobs whose process does not exist any more. */
  final double removed;

  /** Whether a job that is made later may wait or run for hours. */
  final boolean tails;

  WorldKind(int jobs, int available, int bursts, double removed, boolean tails) {
    this.jobs = jobs;
    this.available = available;
    this.bursts = bursts;
    this.removed = removed;
    this.tails = tails;
  }
}
