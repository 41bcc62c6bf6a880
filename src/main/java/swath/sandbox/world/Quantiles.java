package swath.sandbox.world;

/**
 * A distribution of durations, known by some of its quantiles. Between two of them the logarithm is
 * linear, so that a long tail stays long. Immutable.
 */
final class Quantiles {
  private final double[] shares;
  private final double[] seconds;

  /**
   * A distribution.
   *
   * @param shares ascending, from 0 to 1
   * @param seconds the duration that such a share of all durations stay below
   */
  Quantiles(double[] shares, double[] seconds) {
    this.shares = shares.clone();
    this.seconds = seconds.clone();
  }

  /** The duration that {@code share} of all durations stay below, in seconds. */
  double at(double share) {
    int upper = 1;
    while (upper < shares.length - 1 && shares[upper] < share) {
      upper++;
    }
    double part = (share - shares[upper - 1]) / (shares[upper] - shares[upper - 1]);
    double low = Math.log(seconds[upper - 1]);
    return Math.exp(low + part * (Math.log(seconds[upper]) - low));
  }
}
