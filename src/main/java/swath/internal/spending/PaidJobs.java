package swath.internal.spending;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import swath.internal.card.JobSpans;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.view.Lenient;

/** Which jobs stand for another execution of the same. Stateless. */
public final class PaidJobs {
  /** How old a job may be that stands for another execution. */
  static final Duration REACH = Duration.ofDays(30);

  private static final Set<JobStatus> WRONG =
      EnumSet.of(
          JobStatus.FAILED,
          JobStatus.RELEASED,
          JobStatus.INVALID,
          JobStatus.REJECTED,
          JobStatus.UNLICENSED);

  private PaidJobs() {}

  /** Whether it neither failed nor was refused. */
  public static boolean isRight(JobMetadata job) {
    return !WRONG.contains(JobSpans.status(job));
  }

  /** When it was created; long ago where that can't be read. */
  static Instant created(JobMetadata job) {
    return Lenient.or(Instant.MIN, job::createdAt);
  }
}
