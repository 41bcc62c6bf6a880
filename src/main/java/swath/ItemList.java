package swath;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import swath.feature.Features;
import swath.internal.column.TableName;
import swath.map.MapView;
import swath.stac.StacItem;
import swath.stac.StacItems;
import swath.table.ItemTables;
import swath.view.Card;
import swath.view.Viewable;
import tech.tablesaw.api.Table;

/**
 * Images and other items as they were when they were listed. Immutable.
 *
 * <pre>{@code
 * ItemList images = up42.images().maxCloud(10).list();
 * images.table();
 * images.preview();
 * }</pre>
 */
public final class ItemList extends AbstractList<StacItem> implements Viewable {
  private final StacItems items;
  private final String name;
  private final boolean isSandbox;

  ItemList(StacItems items, String name, boolean isSandbox) {
    this.items = items;
    this.name = name;
    this.isSandbox = isSandbox;
  }

  /**
   * These items as a list with a card, a table and a map, as after a stream.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ItemList of(Collection<StacItem> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException(
          "A list of items that is made by hand needs at least one.");
    }
    StacItems all = StacItems.of(items);
    return new ItemList(all, "Items", all.get(0).isSandbox());
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
   * These items as a Tablesaw table: id, title, centre, area in km², when taken, platform,
   * resolution in metres, clouds in percent, tags, collection, product, asset, order, job.
   */
  public Table table() {
    return ItemTables.of(items, TableName.of(name, isSandbox));
  }

  /**
   * Fetches what is missing of the first twelve items: thumbnails, sizes, and counts of features.
   *
   * @return this list, whose view shows what came
   * @throws swath.error.CallInterruptedException when the thread was interrupted
   */
  public ItemList preview() {
    items.preview();
    return this;
  }

  /** What their GeoJSON files hold: a list that is read when it is needed first. */
  public Features features() {
    return items.features(name);
  }

  /**
   * Where they lie, over coastlines and borders, with the thumbnails. Thumbnails that are missing
   * are fetched, of at most twelve items, for at most five seconds.
   *
   * @throws swath.error.CallInterruptedException when the thread was interrupted
   */
  public MapView map() {
    return items.map(name);
  }

  /** What {@link #preview()} failed to fetch and why, each with the number of items. */
  public List<String> previewErrors() {
    return items.previewErrors();
  }

  @Override
  public Card view() {
    return items.view();
  }

  @Override
  public String toString() {
    return view().text();
  }
}
