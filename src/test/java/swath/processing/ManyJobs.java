package swath.processing;

import java.util.Map;
import swath.http.Credentials;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.Region;

/** Reads all jobs of a server, page by page, in a JVM of its own with a small heap. */
final class ManyJobs {
  private ManyJobs() {}

  public static void main(String[] arguments) {
    long jobs = 0;
    long credits = 0;
    try (HttpClient http =
        HttpClient.open(
            Credentials.of("me", "x").in(Region.at(arguments[0])),
            HttpOptions.defaults().withEnvironment(Map.of()))) {
      ProcessingApi api = new ProcessingApi(http);
      JobPage page = api.page(JobQuery.all());
      while (true) {
        for (JobMetadata job : page.jobs()) {
          jobs++;
          credits += job.credits().orElseThrow();
          if (job.createdAt().isAfter(job.updatedAt())) {
            throw new IllegalStateException("a job that ended before it began");
          }
        }
        if (page.next() == null) {
          break;
        }
        page = api.page(page.next());
      }
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.println(jobs + " jobs, " + credits + " credits, heap " + runtime.maxMemory());
  }
}
