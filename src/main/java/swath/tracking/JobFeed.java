package swath.tracking;

import java.util.List;
import swath.processing.JobMetadata;

/** Where a wait gets jobs from that are made while it goes on. Used by the waiting thread. */
public interface JobFeed {
  /**
   * The jobs that are waited for from now on, besides those of before. A failure that may pass by
   * itself is shown, and this is asked again.
   *
   * @param running how many of those of before have not ended
   */
  List<JobMetadata> next(int running);

  /** Whether there may be more when it is asked again. */
  boolean hasMore();

  /** What goes on with the wait when it was broken off: the end of a sentence. */
  String resume();

  /** Jobs that are all there when the wait begins. */
  static JobFeed of(List<JobMetadata> jobs, String resume) {
    return new FixedJobs(jobs, resume);
  }
}
