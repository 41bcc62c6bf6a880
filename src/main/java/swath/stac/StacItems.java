package swath.stac;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  /**
   * Fetches what the first twelve show of themselves: thumbnails, sizes, what their GeoJSON files
   * hold. All at once, in five seconds at most; what fails or comes too late is told in its item
   * and spoils no other.
   *
   * @return the list, whose face shows it
   * @throws swath.error.CallInterruptedException when the thread was interrupted
   */
  public StacItems preview() {
    PreviewFetcher.fetch(items, PreviewFetcher.PATIENCE);
    return this;
  }

  /** What {@link #preview()} did not bring, and of how many items each; asks nobody. */
  public List<String> previewErrors() {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    items.forEach(item -> item.previewErrors().forEach(why -> reasons.merge(why, 1, Integer::sum)));
    return reasons.entrySet().stream()
        .map(why -> (why.getValue() == 1 ? "" : why.getValue() + " × ") + why.getKey())
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(size() == 1 ? "1 item" : size() + " items");
    for (StacItem item : items.subList(0, Math.min(ROWS, size()))) {
      text.append('\n').append(row(item));
    }
    if (size() > ROWS) {
      text.append('\n').append(ROWS + " of " + size() + " items");
    }
    previewed().forEach(line -> text.append('\n').append(line));
    boolean isSandbox = !items.isEmpty() && items.get(0).isSandbox();
    return text + (isSandbox ? "\nSandbox data." : "");
  }

  private List<String> previewed() {
    List<String> lines = new ArrayList<>();
    long pictures = items.stream().filter(item -> item.look().picture() != null).count();
    if (pictures > 0) {
      lines.add("Thumbnails fetched: " + pictures + " of " + size());
    }
    items.stream()
        .flatMap(item -> item.featureCounts().stream())
        .limit(ROWS)
        .forEach(
            counts -> lines.add("Found in " + Lines.line(counts.file(), 60) + ":\n  " + counts));
    previewErrors().forEach(why -> lines.add("Not fetched: " + why));
    return lines;
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
