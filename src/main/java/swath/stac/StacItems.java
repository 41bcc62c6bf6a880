package swath.stac;

import java.util.AbstractList;
import java.util.List;

/**
 * A list of items as they were when it was read. Immutable.
 *
 * <pre>{@code
 * StacItems items = job.collection().items();
 * items.get(0).title();
 * }</pre>
 */
public final class StacItems extends AbstractList<StacItem> {
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
}
