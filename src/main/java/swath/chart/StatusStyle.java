package swath.chart;

import java.awt.Color;
import swath.processing.JobStatus;

/** The colour of a status on bars and marks; its word or shape always stands beside it. */
final class StatusStyle {
  private StatusStyle() {}

  static Color of(JobStatus status) {
    return switch (status) {
      case CREATED, LICENSED, VALID, ACCEPTED, UNKNOWN -> SwathTheme.QUEUED;
      case RUNNING -> SwathTheme.BLUE;
      case SUCCESSFUL, CAPTURED -> SwathTheme.GREEN;
      case FAILED, RELEASED -> SwathTheme.VERMILION;
      case UNLICENSED, INVALID, REJECTED -> SwathTheme.PURPLE;
    };
  }

  /** The same for marks, which must stand out from the card. */
  static Color mark(JobStatus status) {
    Color colour = of(status);
    return colour.equals(SwathTheme.QUEUED) ? SwathTheme.MUTED : colour;
  }
}
