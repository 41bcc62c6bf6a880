package swath.stac;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;

/**
 * A list of items as they were when it was read. Immutable.
 *
 * <pre>{@code
 * StacItems items = job.collection().items();
 * items.get(0).title();
 * }</pre>
 */
public final class StacItems extends AbstractList<StacItem> {
  private static final int ROWS = 20;

  private final List<StacItem> items;

  StacItems(List<StacItem> items) {
    this.items = List.copyOf(items);
  }

  @Override
  public StacItem get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(size() == 1 ? "1 item" : size() + " items");
    for (StacItem item : items.subList(0, Math.min(ROWS, size()))) {
      text.append('\n').append(row(item));
    }
    boolean isSandbox = !items.isEmpty() && items.get(0).isSandbox();
    return text
        + (size() > ROWS ? "\n" + ROWS + " of " + size() + " items" : "")
        + (isSandbox ? "\nSandbox data." : "");
  }

  private static String row(StacItem item) {
    String taken = Lines.told(() -> item.datetime().map(Instant::toString).orElse(null));
    return String.format(
            Locale.ROOT,
            "%-36s  %-10s  %-12s  %s",
            Lines.told(item::id),
            Lines.line(taken.replaceFirst("T.*", ""), 10),
            Lines.line(Lines.told(() -> item.platform().orElse(null)), 12),
            Lines.line(Lines.told(() -> item.title().orElse(null)), 34))
        .stripTrailing();
  }
}
