package swath.tracking;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import swath.error.Up42Exception;
import swath.processing.JobMetadata;

/** Words about what was known last, for messages. */
final class Last {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Last() {}

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

  static String word(JobMetadata job) {
    try {
      return job.status();
    } catch (Up42Exception e) {
      return "of no readable status";
    }
  }
}
