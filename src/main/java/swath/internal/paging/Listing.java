package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import swath.error.IncompleteListException;
import swath.error.Up42Exception;
import swath.http.Progress;

/**
 * One reading of a whole list: reports how far it is from the seventh page on, and ends at a
 * failure, which it keeps. An interrupt is such a failure; the thread's flag stays set.
 *
 * <pre>{@code
 * var listing = api.jobs(JobQuery.all()).listing();
 * Table table = JobTables.of(() -> listing, "Jobs");
 * listing.throwIfIncomplete(table, table.rowCount());
 * }</pre>
 *
 * <p>It gives an element as often as it came: {@link NewestReadings} picks. Used by one thread.
 */
public final class Listing<T> implements Iterator<T> {
  private static final int QUIET_PAGES = 6;

  private final PagedIterator<T> elements;
  private final ListKind kind;
  private final Progress progress;
  private int reportedPages = QUIET_PAGES;
  private @Nullable Up42Exception failure;
  private boolean hasEnded;

  Listing(PagedIterator<T> elements, ListKind kind, Progress progress) {
    this.elements = elements;
    this.kind = kind;
    this.progress = progress;
  }

  @Override
  public boolean hasNext() {
    if (hasEnded) {
      return false;
    }
    boolean more = advance();
    if (!more) {
      end();
    }
    return more;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There are no further " + kind.noun() + ".");
    }
    return elements.next();
  }

  /** Whether nothing was left out. */
  public boolean isComplete() {
    return failure == null && elements.isComplete();
  }

  /**
   * Reads all that is left, each element once, with its newest reading.
   *
   * @param json the JSON of an element
   */
  public List<T> toList(Function<T, JsonNode> json) {
    return NewestReadings.each(kind, () -> this, json, element -> element);
  }

  /**
   * Throws what ended it: itself where nothing came before, else with what did.
   *
   * @param size how many elements {@code partialResult} holds
   */
  public void throwIfIncomplete(Object partialResult, int size) {
    Up42Exception cause = failure;
    if (cause != null) {
      throw size == 0
          ? cause
          : new IncompleteListException(partialResult, size, kind.noun(), cause);
    }
  }

  private boolean advance() {
    try {
      boolean more = elements.hasNext();
      if (elements.pagesRead() > reportedPages) {
        reportedPages = elements.pagesRead();
        report();
      }
      return more;
    } catch (Up42Exception e) {
      failure = e;
      return false;
    }
  }

  private void end() {
    hasEnded = true;
    if (failure != null && reportedPages > QUIET_PAGES) {
      report();
    }
    progress.end(failure);
  }

  private void report() {
    progress.report(elements.given(), -1, kind.noun());
  }
}
