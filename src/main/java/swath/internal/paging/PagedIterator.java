package swath.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a list, page by page: only the page that is being read is kept, and the next one
 * where it is read ahead. Used by one thread.
 */
final class PagedIterator<T> implements Iterator<T> {
  private final PagedList<T> list;
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

  /**
   * An iterator that has asked nothing yet.
   *
   * @param givesRepeats whether it gives later readings of an element too, which no limit counts
   */
  PagedIterator(PagedList<T> list, SeenIds seen, boolean givesRepeats) {
    this.list = list;
    this.pages = new PageReader(list);
    this.seen = seen;
    this.givesRepeats = givesRepeats;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && given < list.limit()) {
      ahead = find();
    }
    return ahead != null;
  }

  @Override
  public T next() {
    T element = hasNext() ? ahead : null;
    if (element == null) {
      throw new NoSuchElementException("There are no further " + list.kind().noun() + ".");
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
    boolean pageIsRead = repeats.nextClearBit(position) >= page.size();
    return isPastTheLast || (ahead == null && pageIsRead && !pages.hasNext());
  }

  private @Nullable T find() {
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
      T element = list.element(json);
      if (list.wants(element)) {
        aheadIsRepeat = isRepeat;
        return element;
      }
      isPastTheLast = list.endsAtUnwanted();
    }
    return null;
  }

  private void turn(Page next) {
    page = next.elements();
    position = 0;
    repeats = new BitSet();
    for (int i = 0; i < page.size(); i++) {
      String id = list.kind().id(page.get(i));
      repeats.set(i, id != null && !seen.add(id));
    }
    read += page.size() - repeats.cardinality();
    pages.brought(repeats.cardinality() < page.size());
    if (read < list.limit()) {
      pages.readAhead();
    }
  }
}
