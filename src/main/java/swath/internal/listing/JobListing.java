package swath.internal.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import swath.internal.paging.PagedList;
import swath.internal.session.SharedSession;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;
import swath.view.Lenient;

/** Lists of a session's jobs, read ahead where the session allows it. */
public final class JobListing {
  private JobListing() {}

  /**
   * The jobs of a query.
   *
   * @param since leaves out jobs that were created before; null for none
   * @param newestFirst whether the query sorts so: then no page after the first older job is read
   */
  public static PagedList<JobMetadata> of(
      SharedSession shared, JobQuery query, @Nullable Instant since, boolean newestFirst) {
    return since(shared.api().jobs(query).readingAhead(shared.readAhead()), since, newestFirst);
  }

  /** As {@link #of}, newest first, its first page asked for once: for those that look again. */
  public static PagedList<JobMetadata> polled(SharedSession shared, JobQuery query, Instant since) {
    return since(shared.api().polledJobs(query), since, true);
  }

  private static PagedList<JobMetadata> since(
      PagedList<JobMetadata> all, @Nullable Instant since, boolean newestFirst) {
    if (since == null) {
      return all;
    }
    return newestFirst
        ? all.takeWhile(job -> isSince(job, since))
        : all.filter(job -> isSince(job, since));
  }

  // A job without a readable date can't be said to be older.
  private static boolean isSince(JobMetadata job, Instant since) {
    return Lenient.or(true, () -> !job.createdAt().isBefore(since));
  }
}
