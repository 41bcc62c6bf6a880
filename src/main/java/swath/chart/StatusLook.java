package swath.chart;

import java.awt.Color;
import swath.processing.JobStatus;

/** The colour of a status on bars and marks; its word or shape always stands beside it. */
final class StatusLook {
  private StatusLook() {}

  static Color of(JobStatus status) {
    return switch (status) {
      case CREATED, LICENSED, VALID, ACCEPTED, UNKNOWN -> HouseTheme.QUEUED;
      case RUNNING -> HouseTheme.BLUE;
      case SUCCESSFUL, CAPTURED -> HouseTheme.GREEN;
      case FAILED, RELEASED -> HouseTheme.VERMILION;
      case UNLICENSED, INVALID, REJECTED -> HouseTheme.PURPLE;
    };
  }

  /** The same for marks, which must stand out from the card. */
  static Color mark(JobStatus status) {
    Color colour = of(status);
    return colour.equals(HouseTheme.QUEUED) ? HouseTheme.MUTED : colour;
  }
}
