package swath.report;

import swath.view.Words;

/**
 * Which picture shows these jobs, and why: said in its caption.
 *
 * @param kind the picture
 * @param reason why, for the caption
 */
public record ChartKind(Kind kind, String reason) {
  private static final int MOST_BARS = 60;
  private static final int MOST_LANES = 2_000;
  private static final double BAR_PIXELS = 3;
  private static final double LANE_PIXELS = 2;

  /** The pictures. */
  public enum Kind {
    /** A bar a job on one common time axis. */
    BARS,
    /** A bar a job, each from its own creation: the lengths compare, the dates do not. */
    ALIGNED_BARS,
    /** Bars packed into lanes: the height is how many jobs there were at a time. */
    LANES,
    /** Sums by bins of time. */
    OVERVIEW
  }

  /**
   * The picture for some jobs.
   *
   * @param n how many jobs
   * @param medianPixels how wide half of their bars would be at most, on one time axis
   */
  static ChartKind of(int n, double medianPixels) {
    String jobs = Words.count(n, "job");
    if (n <= MOST_BARS) {
      return n < 2 || medianPixels >= BAR_PIXELS
          ? new ChartKind(Kind.BARS, jobs + ": a bar each, on one time axis")
          : new ChartKind(
              Kind.ALIGNED_BARS,
              jobs
                  + " far apart: a bar each from its own creation, as on one time axis they would"
                  + " be hairlines");
    } else if (n <= MOST_LANES && medianPixels >= LANE_PIXELS) {
      return new ChartKind(
          Kind.LANES,
          jobs + ", too many for a row each: packed, so the height is how many at once");
    }
    return new ChartKind(
        Kind.OVERVIEW,
        jobs
            + (n > MOST_LANES
                ? ", too many for a bar each: summed up by time"
                : " far apart: summed up by time, since their bars would be hairlines"));
  }
}
