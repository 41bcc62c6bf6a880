package swath.internal.listing;

import java.time.Instant;
import swath.internal.paging.PagedList;
import swath.internal.session.HeardWords;
import swath.internal.session.SharedSession;
import swath.processing.JobMetadata;
import swath.processing.JobQuery;

/** Lists of a session's jobs, read ahead where the session allows it. */
public final class JobListing {
  private JobListing() {}

  /**
   * The jobs of a query.
   *
   * @param period leaves out jobs that were created before or after
   * @param newestFirst whether the query sorts so: then no page after the first older job is read
   */
  public static PagedList<JobMetadata> of(
      SharedSession shared, JobQuery query, CreatedPeriod period, boolean newestFirst) {
    return within(
        shared, shared.api().jobs(query).readingAhead(shared.readAhead()), period, newestFirst);
  }

  /** As {@link #of}, newest first, its first page asked for once: for those that look again. */
  public static PagedList<JobMetadata> polled(SharedSession shared, JobQuery query, Instant since) {
    return within(shared, shared.api().polledJobs(query), CreatedPeriod.since(since), true);
  }

  private static PagedList<JobMetadata> within(
      SharedSession shared, PagedList<JobMetadata> all, CreatedPeriod period, boolean newestFirst) {
    HeardWords heard = shared.heard();
    PagedList<JobMetadata> begun =
        newestFirst ? all.takeWhile(period::hasBegun) : all.filter(period::hasBegun);
    return begun.filter(
        job -> {
          heard.saw(job);
          return period.hasNotEnded(job);
        });
  }
}
