package swath.tracking;

import java.util.List;
import swath.processing.JobMetadata;

/** Jobs that were all there before the wait. Used by one thread. */
final class FixedJobs implements JobFeed {
  private final String resume;
  private List<JobMetadata> left;

  FixedJobs(List<JobMetadata> jobs, String resume) {
    this.left = jobs;
    this.resume = resume;
  }

  @Override
  public List<JobMetadata> next(int running) {
    List<JobMetadata> all = left;
    left = List.of();
    return all;
  }

  @Override
  public boolean hasMore() {
    return false;
  }

  @Override
  public String resume() {
    return resume;
  }
}
