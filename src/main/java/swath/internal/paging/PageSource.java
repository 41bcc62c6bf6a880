package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import swath.http.HttpClient;

/**
 * Where the pages of a list come from, how they are read, and which elements are wanted.
 *
 * @param pages reads a page, given the request that it answers
 * @param elements reads an element
 * @param limit how many elements are wanted at most
 * @param filter which elements are wanted
 * @param reach nothing is wanted from the first element on that is not of these
 * @param later which elements come behind all others
 * @param ahead reads the next page while one is used; null for reading when a page is due
 */
record PageSource<T>(
    HttpClient http,
    ListKind kind,
    PageRequest first,
    BiFunction<JsonNode, PageRequest, Page> pages,
    Function<JsonNode, T> elements,
    long limit,
    Predicate<T> filter,
    Predicate<T> reach,
    Predicate<T> later,
    @Nullable ExecutorService ahead) {

  PageSource<T> withLimit(long limit) {
    return new PageSource<>(http, kind, first, pages, elements, limit, filter, reach, later, ahead);
  }

  PageSource<T> withFilter(Predicate<T> more) {
    return new PageSource<>(
        http, kind, first, pages, elements, limit, filter.and(more), reach, later, ahead);
  }

  PageSource<T> withReach(Predicate<T> nearer) {
    return new PageSource<>(
        http, kind, first, pages, elements, limit, filter, reach.and(nearer), later, ahead);
  }

  PageSource<T> withLast(Predicate<T> last) {
    return new PageSource<>(http, kind, first, pages, elements, limit, filter, reach, last, ahead);
  }

  PageSource<T> withAhead(@Nullable ExecutorService ahead) {
    return new PageSource<>(http, kind, first, pages, elements, limit, filter, reach, later, ahead);
  }

  boolean reaches(T element) {
    return reach.test(element);
  }

  boolean wants(T element) {
    return filter.test(element);
  }

  boolean isForLater(T element) {
    return later.test(element);
  }

  Page read(PageRequest request) {
    return pages.apply(request.send(http), request);
  }

  T element(JsonNode json) {
    return elements.apply(json);
  }
}
