package swath.processing;

import swath.Job;
import swath.Up42;
import swath.http.Credentials;
import swath.http.Region;

/** Streams all jobs of a server through a session, in a JVM of its own with a small heap. */
final class ManyJobs {
  private ManyJobs() {}

  public static void main(String[] arguments) {
    long jobs = 0;
    long credits = 0;
    try (Up42 up42 = Up42.connect(Credentials.of("me", "x").in(Region.at(arguments[0])))) {
      for (Job job : up42.jobs()) {
        jobs++;
        credits += job.credits().orElseThrow();
        if (job.created().isAfter(job.updated())) {
          throw new IllegalStateException("a job that ended before it began");
        }
      }
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.println(jobs + " jobs, " + credits + " credits, heap " + runtime.maxMemory());
  }
}
