package swath.internal.paging;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;

/**
 * The pages of a list one after the other, each address once. A page that failed is asked for again
 * by the next call. Used by one thread.
 */
final class PageReader {
  /** So many pages in a row may bring nothing new. */
  private static final int MOST_FRUITLESS = 20;

  private final PagedList<?> list;
  // Hashes: the body of a search may hold a large geometry.
  private final Set<UUID> addresses = new HashSet<>();
  private @Nullable PageRequest next;
  private @Nullable Future<Page> coming;
  private int pagesRead;
  private int fruitless;

  PageReader(PagedList<?> list) {
    this.list = list;
    this.next = list.first();
  }

  boolean hasNext() {
    return next != null;
  }

  int pagesRead() {
    return pagesRead;
  }

  Page next() {
    PageRequest request = next;
    if (request == null) {
      throw new NoSuchElementException("There is no further page.");
    }
    if (fruitless >= MOST_FRUITLESS) {
      throw endless(MOST_FRUITLESS + " pages in a row that bring nothing new");
    }
    UUID address = address(request);
    if (addresses.contains(address)) {
      throw endless("a page again that was read before");
    }
    Page page = coming == null ? list.read(request) : taken(coming, request);
    addresses.add(address);
    pagesRead++;
    next = page.next();
    return page;
  }

  /** Is told of each page whether it brought anything new. */
  void brought(boolean anythingNew) {
    fruitless = anythingNew ? 0 : fruitless + 1;
  }

  /** Begins to read the next page where that is allowed; what goes wrong is told by its turn. */
  void readAhead() {
    PageRequest request = next;
    ExecutorService ahead = list.ahead();
    if (ahead == null || request == null || fruitless >= MOST_FRUITLESS) {
      return;
    }
    try {
      coming = ahead.submit(() -> list.read(request));
    } catch (RejectedExecutionException e) {
      coming = null; // the session was closed: the next request says so
    }
  }

  private Page taken(Future<Page> future, PageRequest request) {
    coming = null;
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException("Listing " + noun() + " was interrupted.", e);
    } catch (ExecutionException e) {
      if (list.http().isClosed()) { // which interrupted whoever read ahead
        return list.read(request);
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private UUID address(PageRequest request) {
    String address = request.address(list.http());
    return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
  }

  private Up42Exception endless(String what) {
    return new Up42Exception(
        "The list of "
            + noun()
            + " names "
            + what
            + ", so it would never end. Ask again; if that happens again, ask for less: by a filter"
            + " or a limit.");
  }

  private String noun() {
    return list.kind().noun();
  }
}
