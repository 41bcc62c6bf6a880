package swath.tracking;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import swath.error.UnfinishedJobException;
import swath.error.Up42Exception;
import swath.processing.JobMetadata;

/** Messages that name the last known status of a job. Stateless. */
public final class TrackingMessages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TrackingMessages() {}

  /** Says that {@code job}, as it was known at {@code asOf}, has no results yet. */
  public static UnfinishedJobException withoutResults(JobMetadata job, Instant asOf) {
    return new UnfinishedJobException(
        "Job "
            + seen(job, asOf)
            + " has no results yet. Wait for it by "
            + resume(job.jobId())
            + ".",
        List.of(job.jobId()),
        null);
  }

  static String seen(JobMetadata job, Instant asOf) {
    return job.jobId() + " (" + word(job) + " at " + TIME.format(asOf) + ")";
  }

  static String seen(List<JobMetadata> jobs, Instant asOf) {
    if (jobs.size() == 1) {
      return "job " + seen(jobs.get(0), asOf);
    }
    return jobs.size() + " jobs, of which the first is " + seen(jobs.get(0), asOf);
  }

  static String resume(String jobId) {
    return "up42.job(\"" + jobId + "\").track()";
  }

  static String resume(List<JobMetadata> jobs) {
    return jobs.size() == 1
        ? resume(jobs.get(0).jobId())
        : "tracking them again, the first by " + resume(jobs.get(0).jobId());
  }

  /** The job's status, or that it can't be read. */
  public static String word(JobMetadata job) {
    try {
      return job.status();
    } catch (Up42Exception e) {
      return "with a malformed status";
    }
  }
}
