package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import swath.http.HttpClient;

/**
 * A list that a service gives page by page: which page is the first, how a page is read, and what
 * is wanted of it. Immutable; it asks nothing itself, and may be read many times.
 *
 * <pre>{@code
 * for (JobMetadata job : api.jobs(JobQuery.all()).limit(10)) {
 *   System.out.println(job.jobId());
 * }
 * var listing = api.jobs(JobQuery.all()).listing(); // shows how far it is
 * }</pre>
 *
 * <p>Each reading follows the pages on the session's own host only, refuses a page that it read
 * before, and ends after 20 pages in a row that bring nothing new: both by an {@link
 * swath.error.Up42Exception}, thrown when that page is due. Thread-safe; each reading belongs to
 * one thread.
 *
 * @param <T> what the list is of
 */
public final class PagedList<T> implements Iterable<T> {
  private final PageSource<T> source;

  private PagedList(PageSource<T> source) {
    this.source = source;
  }

  /**
   * A list, all of it.
   *
   * @param pages reads a page, given the request that it answers
   * @param elements reads an element
   */
  public static <T> PagedList<T> of(
      HttpClient http,
      ListKind kind,
      PageRequest first,
      BiFunction<JsonNode, PageRequest, Page> pages,
      Function<JsonNode, T> elements) {
    return new PagedList<>(
        new PageSource<>(
            http,
            kind,
            first,
            pages,
            elements,
            Long.MAX_VALUE,
            element -> true,
            element -> true,
            element -> false,
            null));
  }

  /** At most that many elements. */
  public PagedList<T> limit(long limit) {
    return new PagedList<>(source.withLimit(limit));
  }

  /** Only those elements; all pages are read. */
  public PagedList<T> filter(Predicate<T> filter) {
    return new PagedList<>(source.withFilter(filter));
  }

  /** Only the elements before the first that is none of those; later pages are not read. */
  public PagedList<T> takeWhile(Predicate<T> filter) {
    return new PagedList<>(source.withReach(filter));
  }

  /** Those elements behind all others; they are kept until then. */
  public PagedList<T> last(Predicate<T> last) {
    return new PagedList<>(source.withLast(last));
  }

  /** The same, read one page ahead of the reader; null for reading when a page is due. */
  public PagedList<T> readingAhead(@Nullable ExecutorService ahead) {
    return new PagedList<>(source.withAhead(ahead));
  }

  /** Asks page by page; remembers the last 10,000 ids and leaves out what comes again. */
  @Override
  public Iterator<T> iterator() {
    return new PagedIterator<>(source, SeenIds.latest(), false);
  }

  /** As {@link #iterator()}. */
  public Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            iterator(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
        false);
  }

  /**
   * Reads all of it, shows how far it is, and makes one thing of it.
   *
   * @param json the JSON of an element
   * @param whole makes that of each element's newest reading
   * @throws swath.error.IncompleteListException when a later page failed; it carries what was made
   *     of the elements before
   */
  public <R extends Collection<?>> R read(Function<T, JsonNode> json, Function<List<T>, R> whole) {
    Listing<T> listing = listing();
    R result = whole.apply(listing.toList(json));
    listing.throwIfIncomplete(result, result.size());
    return result;
  }

  /** A reading of all of it that shows how far it is, and keeps what came before a failure. */
  public Listing<T> listing() {
    return new Listing<>(
        new PagedIterator<>(source, SeenIds.all(), true),
        source.kind(),
        source.http().options().listProgress().get());
  }
}
