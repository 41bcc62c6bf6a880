package swath.notebook;

import swath.processing.JobStatus;
import swath.view.Mark;
import swath.view.Span;

/** The mark of a job's status. */
final class StatusMark {
  private StatusMark() {}

  static Mark of(JobStatus status) {
    return switch (status) {
      case CAPTURED -> Mark.DONE;
      case SUCCESSFUL -> Mark.SETTLING;
      case RUNNING -> Mark.ACTIVE;
      case CREATED, LICENSED, VALID, ACCEPTED -> Mark.WAITING;
      case INVALID, REJECTED, UNLICENSED, FAILED, RELEASED -> Mark.FAILED;
      case UNKNOWN -> Mark.UNKNOWN;
    };
  }

  /** UP42's word with its mark. */
  static Span span(String word) {
    return Span.marked(of(JobStatus.of(word)), word);
  }
}
