package swath.tracking;

import java.time.Instant;
import java.util.List;
import swath.error.UnfinishedJobException;
import swath.processing.JobMetadata;
import swath.view.Lenient;
import swath.view.Sanitizer;
import swath.view.Words;

/** Messages that name the last known status of a job. Stateless. */
public final class TrackingMessages {
  private static final int LONGEST = 80;

  private TrackingMessages() {}

  /** Says that {@code job}, as it was known at {@code asOf}, has no results yet. */
  public static UnfinishedJobException withoutResults(JobMetadata job, Instant asOf) {
    return new UnfinishedJobException(
        "Job " + seen(job, asOf) + " has no results yet. Wait for it by " + resume(job) + ".",
        List.of(job.jobId()),
        null);
  }

  static String seen(JobMetadata job, Instant asOf) {
    return id(job) + " (" + Sanitizer.line(word(job), LONGEST) + " at " + Words.clock(asOf) + ")";
  }

  static String seen(List<JobMetadata> jobs, Instant asOf) {
    if (jobs.isEmpty()) {
      return "jobs that were not sent yet";
    }
    if (jobs.size() == 1) {
      return "job " + seen(jobs.get(0), asOf);
    }
    return Words.number(jobs.size()) + " jobs, of which the first is " + seen(jobs.get(0), asOf);
  }

  static String resume(JobMetadata job) {
    return "up42.job(\"" + id(job) + "\").track()";
  }

  private static String id(JobMetadata job) {
    return Sanitizer.code(job.jobId());
  }

  static String resume(List<JobMetadata> jobs) {
    return jobs.size() == 1
        ? resume(jobs.get(0))
        : "tracking them again, the first by " + resume(jobs.get(0));
  }

  /** The job's status as it came, or that it can't be read. */
  public static String word(JobMetadata job) {
    return Lenient.or("with a malformed status", job::status);
  }
}
