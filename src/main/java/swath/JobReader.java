package swath;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.processing.JobMetadata;
import swath.processing.JobPage;
import swath.processing.JobQuery;

/**
 * The jobs of a list, page by page: only the page that is being read is kept. Used by one thread.
 */
final class JobReader implements Iterator<JobMetadata> {
  private final JobPages pages;
  private final @Nullable Instant since;
  private final boolean newestFirst;
  private final long limit;
  private @Nullable JobPage page;
  private int position;
  private int pagesRead;
  private long given;
  private boolean beyondSince;
  private @Nullable JobMetadata ahead;

  JobReader(Core core, JobQuery query, @Nullable Instant since, boolean newestFirst, long limit) {
    this.pages = new JobPages(core, query, jobs -> jobs < limit);
    this.since = since;
    this.newestFirst = newestFirst;
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && given < limit) {
      ahead = find();
    }
    return ahead != null;
  }

  @Override
  public JobMetadata next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException("There is no further job.");
    }
    JobMetadata job = ahead;
    ahead = null;
    given++;
    return job;
  }

  /** How many pages were read. */
  int pagesRead() {
    return pagesRead;
  }

  /** Whether nothing was left out; asks nothing, so a limit that was just reached may say no. */
  boolean isWhole() {
    boolean pageRead = page == null || position >= page.jobs().size();
    return beyondSince || (ahead == null && pageRead && !pages.hasNext());
  }

  private @Nullable JobMetadata find() {
    while (!beyondSince) {
      JobPage current = page;
      if (current == null || position >= current.jobs().size()) {
        if (!pages.hasNext()) {
          return null;
        }
        page = pages.next();
        pagesRead++;
        position = 0;
        continue;
      }
      JobMetadata job = current.jobs().get(position++);
      if (since == null || isSince(job)) {
        return job;
      }
      beyondSince = newestFirst;
    }
    return null;
  }

  // A job without a readable date can't be said to be older.
  private boolean isSince(JobMetadata job) {
    try {
      return since == null || !job.createdAt().isBefore(since);
    } catch (Up42Exception e) {
      return true;
    }
  }
}
