package swath.internal.listing;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import swath.error.CallInterruptedException;
import swath.internal.session.SharedSession;
import swath.processing.JobPage;
import swath.processing.JobQuery;

/**
 * The pages of a list of jobs, one read ahead of the reader where the session allows it. Used by
 * one thread.
 */
final class JobPageIterator implements Iterator<JobPage> {
  private final SharedSession shared;
  private final JobQuery query;
  private final LongPredicate wantsMoreThan;
  private final @Nullable ExecutorService ahead;
  private @Nullable Future<JobPage> coming;
  private @Nullable String next;
  private boolean begun;
  private long jobs;

  /**
   * Pages.
   *
   * @param wantsMoreThan whether the reader wants more than that many jobs
   */
  JobPageIterator(SharedSession shared, JobQuery query, LongPredicate wantsMoreThan) {
    this.shared = shared;
    this.query = query;
    this.wantsMoreThan = wantsMoreThan;
    this.ahead = shared.readAhead();
  }

  @Override
  public boolean hasNext() {
    return !begun || next != null;
  }

  @Override
  public JobPage next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There is no further page.");
    }
    JobPage page = begun ? following() : shared.api().page(query);
    begun = true;
    jobs += page.jobs().size();
    String following = page.next();
    next = following;
    if (ahead != null && following != null && wantsMoreThan.test(jobs)) {
      coming = submitted(ahead, following);
    }
    return page;
  }

  private @Nullable Future<JobPage> submitted(ExecutorService ahead, String href) {
    try {
      return ahead.submit(() -> shared.api().page(href));
    } catch (RejectedExecutionException e) {
      return null; // the session was closed: the next question says so
    }
  }

  private JobPage following() {
    Future<JobPage> future = coming;
    String href = next;
    if (href == null) {
      throw new NoSuchElementException("There is no further page.");
    }
    if (future == null) {
      return shared.api().page(href);
    }
    coming = null;
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException("Listing jobs was interrupted.", e);
    } catch (ExecutionException e) {
      if (shared.http().isClosed()) { // which interrupted whoever read ahead
        return shared.api().page(href);
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
