package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a list, page by page: only the page that is being read is kept, and the next one
 * where it is read ahead. Used by one thread.
 */
final class PagedIterator<T> implements Iterator<T> {
  private final PageSource<T> source;
  private final PageReader pages;
  private final SeenIds seen;
  private final boolean givesRepeats;
  private List<JsonNode> page = List.of();
  private BitSet repeats = new BitSet();
  private int position;
  private long read;
  private long given;
  private boolean isPastTheLast;
  private @Nullable T ahead;
  private boolean aheadIsRepeat;
  private final Deque<Held<T>> held = new ArrayDeque<>();

  /** An element that comes behind all others. */
  private record Held<T>(T element, boolean isRepeat) {}

  /**
   * An iterator that has asked nothing yet.
   *
   * @param givesRepeats whether it gives later readings of an element too, which no limit counts
   */
  PagedIterator(PageSource<T> source, SeenIds seen, boolean givesRepeats) {
    this.source = source;
    this.pages = new PageReader(source);
    this.seen = seen;
    this.givesRepeats = givesRepeats;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && given < source.limit()) {
      ahead = find();
    }
    return ahead != null;
  }

  @Override
  public T next() {
    T element = hasNext() ? ahead : null;
    if (element == null) {
      throw new NoSuchElementException("There are no further " + source.kind().noun() + ".");
    }
    ahead = null;
    given += aheadIsRepeat ? 0 : 1;
    return element;
  }

  /** How many elements it gave, repeats not counted. */
  long given() {
    return given;
  }

  int pagesRead() {
    return pages.pagesRead();
  }

  /** Whether nothing was left out; asks nothing, so a limit that was just reached may say no. */
  boolean isComplete() {
    return held.isEmpty() && hasReadAll();
  }

  private boolean hasReadAll() {
    boolean pageIsRead = repeats.nextClearBit(position) >= page.size();
    return isPastTheLast || (ahead == null && pageIsRead && !pages.hasNext());
  }

  private @Nullable T find() {
    T element = read();
    Held<T> last = element == null ? held.poll() : null;
    if (last == null) {
      return element;
    }
    aheadIsRepeat = last.isRepeat();
    return last.element();
  }

  private @Nullable T read() {
    while (!isPastTheLast) {
      if (position == page.size()) {
        if (!pages.hasNext()) {
          return null;
        }
        turn(pages.next());
        continue;
      }
      boolean isRepeat = repeats.get(position);
      JsonNode json = page.get(position++);
      if (isRepeat && !givesRepeats) {
        continue;
      }
      T element = source.element(json);
      isPastTheLast = !source.reaches(element);
      if (isPastTheLast || !source.wants(element)) {
        continue;
      }
      if (source.isForLater(element)) {
        held.add(new Held<>(element, isRepeat));
      } else {
        aheadIsRepeat = isRepeat;
        return element;
      }
    }
    return null;
  }

  private void turn(Page next) {
    page = next.elements();
    position = 0;
    repeats = new BitSet();
    for (int i = 0; i < page.size(); i++) {
      String id = source.kind().id(page.get(i));
      repeats.set(i, id != null && !seen.add(id));
    }
    read += page.size() - repeats.cardinality();
    pages.brought(repeats.cardinality() < page.size());
    if (read < source.limit()) {
      pages.readAhead();
    }
  }
}
