package swath.stac;

import java.util.AbstractList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import swath.feature.Features;
import swath.map.MapView;
import swath.view.Card;
import swath.view.Viewable;
import swath.view.Words;

/**
 * A list of items as of when it was read. Immutable.
 *
 * <pre>{@code
 * StacItems items = job.collection().items();
 * items.get(0).title();
 * }</pre>
 */
public final class StacItems extends AbstractList<StacItem> implements Viewable {
  private final List<StacItem> items;

  StacItems(List<StacItem> items) {
    this.items = List.copyOf(items);
  }

  /** A list of these items. */
  public static StacItems of(Collection<StacItem> items) {
    return new StacItems(List.copyOf(items));
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
   * Fetches what is missing of the first twelve items: thumbnails, sizes, and counts of the
   * features in their GeoJSON files. All requests run at once, for at most five seconds. An item
   * whose preview fails keeps the error and does not stop the others.
   *
   * @return this list, whose view shows what came
   * @throws swath.error.CallInterruptedException when the thread was interrupted
   */
  public StacItems preview() {
    PreviewFetcher.fetch(items, PreviewFetcher.PATIENCE);
    return this;
  }

  /** What their GeoJSON files hold: a list that is read when it is needed first. */
  public Features features() {
    return features(Words.count(size(), "item"));
  }

  /** As {@link #features()}, under that title. */
  public Features features(String title) {
    return ItemFeatures.of(title, !isEmpty() && get(0).isSandbox(), () -> items);
  }

  /**
   * Where they lie, over coastlines and borders, with the thumbnails. Thumbnails that are missing
   * are fetched, of at most twelve items, for at most five seconds.
   *
   * @throws swath.error.CallInterruptedException when the thread was interrupted
   */
  public MapView map() {
    return map(Words.count(size(), "item"));
  }

  /** As {@link #map()}, under that title. */
  public MapView map(String title) {
    return ItemMap.fetched(title, items);
  }

  /** What {@link #preview()} failed to fetch and why, each with the number of items. */
  public List<String> previewErrors() {
    return counted(StacItem::previewErrors);
  }

  /** What was changed of them in UP42, each sentence with the number of items. */
  public List<String> changes() {
    return counted(StacItem::changes);
  }

  private List<String> counted(Function<StacItem, List<String>> sentences) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    items.forEach(item -> sentences.apply(item).forEach(one -> counts.merge(one, 1, Integer::sum)));
    return counts.entrySet().stream()
        .map(one -> (one.getValue() == 1 ? "" : one.getValue() + " × ") + one.getKey())
        .toList();
  }

  @Override
  public Card view() {
    return ItemsCard.of(items, previewErrors(), changes());
  }

  @Override
  public String toString() {
    return view().text();
  }
}
