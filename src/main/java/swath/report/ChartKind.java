package swath.report;

/**
 * Which picture shows these jobs, and why: said in its caption.
 *
 * @param kind the picture
 * @param reason why, in words
 */
public record ChartKind(Kind kind, String reason) {
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
}
