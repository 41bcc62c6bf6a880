package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
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
  private final HttpClient http;
  private final ListKind kind;
  private final PageRequest first;
  private final BiFunction<JsonNode, PageRequest, Page> pages;
  private final Function<JsonNode, T> elements;
  private final Wanted<T> wanted;
  private final @Nullable ExecutorService ahead;

  /** Which elements a reader wants: all up to a limit, those of a kind, or those before one. */
  private record Wanted<T>(long limit, Predicate<T> filter, boolean endsAtUnwanted) {}

  private PagedList(
      HttpClient http,
      ListKind kind,
      PageRequest first,
      BiFunction<JsonNode, PageRequest, Page> pages,
      Function<JsonNode, T> elements,
      Wanted<T> wanted,
      @Nullable ExecutorService ahead) {
    this.http = http;
    this.kind = kind;
    this.first = first;
    this.pages = pages;
    this.elements = elements;
    this.wanted = wanted;
    this.ahead = ahead;
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
    Wanted<T> all = new Wanted<>(Long.MAX_VALUE, element -> true, false);
    return new PagedList<>(http, kind, first, pages, elements, all, null);
  }

  /** At most that many elements. */
  public PagedList<T> limit(long limit) {
    return with(new Wanted<>(limit, wanted.filter, wanted.endsAtUnwanted));
  }

  /** Only those elements; all pages are read. */
  public PagedList<T> filter(Predicate<T> filter) {
    return with(new Wanted<>(wanted.limit, filter, false));
  }

  /** Only the elements before the first that is none of those; later pages are not read. */
  public PagedList<T> takeWhile(Predicate<T> filter) {
    return with(new Wanted<>(wanted.limit, filter, true));
  }

  /** The same, read one page ahead of the reader; null for reading when a page is due. */
  public PagedList<T> readingAhead(@Nullable ExecutorService ahead) {
    return new PagedList<>(http, kind, first, pages, elements, wanted, ahead);
  }

  private PagedList<T> with(Wanted<T> wanted) {
    return new PagedList<>(http, kind, first, pages, elements, wanted, ahead);
  }

  /** Asks page by page; remembers the last 10,000 ids and leaves out what comes again. */
  @Override
  public Iterator<T> iterator() {
    return new PagedIterator<>(this, SeenIds.latest(), false);
  }

  /** As {@link #iterator()}. */
  public Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            iterator(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
        false);
  }

  /** A reading of all of it that shows how far it is, and keeps what came before a failure. */
  public Listing<T> listing() {
    return new Listing<>(
        new PagedIterator<>(this, SeenIds.all(), true), kind, http.options().listProgress().get());
  }

  HttpClient http() {
    return http;
  }

  ListKind kind() {
    return kind;
  }

  PageRequest first() {
    return first;
  }

  long limit() {
    return wanted.limit;
  }

  boolean wants(T element) {
    return wanted.filter.test(element);
  }

  boolean endsAtUnwanted() {
    return wanted.endsAtUnwanted;
  }

  @Nullable ExecutorService ahead() {
    return ahead;
  }

  Page read(PageRequest request) {
    return pages.apply(request.send(http), request);
  }

  T element(JsonNode json) {
    return elements.apply(json);
  }
}
