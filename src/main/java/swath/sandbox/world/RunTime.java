package swath.sandbox.world;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How long a process runs.
 *
 * @param median seconds that half of its runs stay below
 * @param p90 seconds that nine in ten runs stay below
 * @param areaCorrelation how much a larger image takes longer: the correlation of the logarithms of
 *     run time and area
 */
public record RunTime(
    @JsonProperty("median") double median,
    @JsonProperty("p90") double p90,
    @JsonProperty("areaCorrelation") double areaCorrelation) {
  private static final double LONGEST = 86_400;

  /** The seconds of all runs of the process, from the shortest to the longest. */
  Quantiles seconds() {
    return new Quantiles(
        new double[] {0, 0.5, 0.9, 0.98, 1},
        new double[] {median / 2, median, p90, Math.max(600, 3 * p90), LONGEST});
  }
}
