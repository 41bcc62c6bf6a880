package swath.internal.batch;

import java.util.List;
import swath.http.Json;
import swath.internal.session.SharedSession;
import swath.processing.JobMetadata;
import swath.tracking.JobFeed;

/** The jobs of a batch that may go on, and no more. Used by one thread. */
final class ActiveJobs implements JobFeed {
  private final SharedSession shared;
  private final String name;
  private boolean hasBegun;

  ActiveJobs(SharedSession shared, String name) {
    this.shared = shared;
    this.name = name;
  }

  @Override
  public List<JobMetadata> next(int running) {
    if (hasBegun) {
      return List.of();
    }
    hasBegun = true;
    return BatchLines.read(shared, name).lines().stream()
        .filter(BatchLine::isActive)
        .map(ActiveJobs::job)
        .toList();
  }

  // Of one that nobody heard of, the id alone is known: the wait asks for it right away.
  private static JobMetadata job(BatchLine line) {
    JobMetadata known = line.job();
    return known != null
        ? known
        : new JobMetadata(
            Json.object().put("jobID", line.jobId()).put("processID", line.row().processId()));
  }

  @Override
  public boolean hasMore() {
    return false;
  }

  @Override
  public String resume() {
    return "running this cell again";
  }
}
