package swath.stac;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;

/**
 * A list of collections as they were when it was read. Immutable.
 *
 * <pre>{@code
 * StacCollections all = up42.collections();
 * all.get(0).items();
 * }</pre>
 */
public final class StacCollections extends AbstractList<StacCollection> {
  private static final int ROWS = 20;

  private final List<StacCollection> collections;

  StacCollections(List<StacCollection> collections) {
    this.collections = List.copyOf(collections);
  }

  @Override
  public StacCollection get(int index) {
    return collections.get(index);
  }

  @Override
  public int size() {
    return collections.size();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(size() == 1 ? "1 collection" : size() + " collections");
    for (StacCollection collection : collections.subList(0, Math.min(ROWS, size()))) {
      text.append('\n').append(row(collection));
    }
    if (size() > ROWS) {
      text.append('\n').append(ROWS + " of " + size() + " collections");
    }
    boolean isSandbox = !collections.isEmpty() && collections.get(0).isSandbox();
    return text + (isSandbox ? "\nSandbox data." : "");
  }

  private static String row(StacCollection collection) {
    return String.format(
            Locale.ROOT,
            "%-36s  %s",
            Lines.told(collection::id),
            Lines.line(Lines.told(() -> collection.title().orElse(null)), 60))
        .stripTrailing();
  }
}
