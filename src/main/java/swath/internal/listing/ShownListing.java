package swath.internal.listing;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import swath.error.IncompleteListException;
import swath.error.Up42Exception;
import swath.host.Host;
import swath.host.ProgressFrame;
import swath.internal.session.SharedSession;
import swath.processing.JobMetadata;

/**
 * Reads a complete list: shows how far it is from the seventh page on, and ends at a failure, which it
 * keeps. Used by one thread.
 */
public final class ShownListing implements Iterator<JobMetadata> {
  private static final int QUIET_PAGES = 6;

  private final SharedSession shared;
  private final JobIterator reader;
  private Host.@Nullable Live live;
  private int shownPages = QUIET_PAGES;
  private long jobs;
  private @Nullable Up42Exception failure;
  private boolean closed;

  public ShownListing(SharedSession shared, JobIterator reader) {
    this.shared = shared;
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    if (failure != null || closed) {
      return false;
    }
    boolean more = advance();
    if (!more) {
      end();
    }
    return more;
  }

  private boolean advance() {
    try {
      boolean more = reader.hasNext();
      if (reader.pagesRead() > shownPages) {
        shownPages = reader.pagesRead();
        show(false);
      }
      return more;
    } catch (Up42Exception e) {
      failure = e;
      return false;
    }
  }

  @Override
  public JobMetadata next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There is no further job.");
    }
    jobs++;
    return reader.next();
  }

  /** Whether nothing was left out. */
  public boolean isComplete() {
    return failure == null && reader.isComplete();
  }

  /** Throws what ended it: itself where nothing came before, else with what did. */
  public void throwIfIncomplete(Object partialResult, int jobs) {
    Up42Exception cause = failure;
    if (cause != null) {
      throw jobs == 0 ? cause : new IncompleteListException(partialResult, jobs, "jobs", cause);
    }
  }

  private void show(boolean last) {
    Host.Live area = live;
    if (area == null) {
      area = shared.host().live();
      live = area;
    }
    try {
      area.frame(frame(last), last);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the next question ends by it
    }
  }

  private ProgressFrame frame(boolean last) {
    String what = failure == null ? "Listing jobs" : "Listing jobs, broken off";
    return last
        ? ProgressFrame.counted(what, jobs, "jobs")
        : ProgressFrame.moving(what, jobs, -1, "jobs", null, shared.time().instant());
  }

  private void end() {
    closed = true;
    if (live != null) {
      show(true);
      live.close();
    }
  }
}
