package swath.host;

import swath.tracking.JobListTrackingState;
import swath.tracking.TrackingState;

/** Makes frames for tests of other packages. */
public final class Frames {
  private Frames() {}

  /** The frame of a wait for one job of a sandbox. */
  public static TrackingFrame of(TrackingState state) {
    return new TrackingFrame(state, true);
  }

  /** The frame of a wait for many jobs of a sandbox. */
  public static JobListTrackingFrame of(JobListTrackingState state) {
    return new JobListTrackingFrame(state, true);
  }
}
