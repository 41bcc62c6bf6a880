package swath.table;

import org.locationtech.jts.geom.Point;
import swath.internal.column.Columns;
import swath.stac.StacItem;
import swath.view.Lenient;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Items in storage as a Tablesaw table with typed columns:
 *
 * <table>
 *   <caption>Columns</caption>
 *   <tr><th>item, title, platform, tags, collection, product</th><td>text; several tags with
 *       commas</td></tr>
 *   <tr><th>longitude, latitude</th><td>the footprint's centre, degrees</td></tr>
 *   <tr><th>km2</th><td>the footprint's area on the ellipsoid</td></tr>
 *   <tr><th>taken</th><td>an instant</td></tr>
 *   <tr><th>resolution, cloud</th><td>metres a pixel; percent</td></tr>
 *   <tr><th>asset, order, job</th><td>ids; {@code job} only of a result</td></tr>
 * </table>
 *
 * <pre>{@code
 * Table items = ItemTables.of(up42.images(), "Images");
 * items.sortDescendingOn("km2");
 * }</pre>
 *
 * <p>A field that is missing or malformed is a missing cell of that item only.
 */
public final class ItemTables {
  private final StringColumn item = Columns.id("item");
  private final StringColumn title = StringColumn.create("title");
  private final DoubleColumn longitude = DoubleColumn.create("longitude");
  private final DoubleColumn latitude = DoubleColumn.create("latitude");
  private final DoubleColumn area = DoubleColumn.create("km2");
  private final InstantColumn taken = InstantColumn.create("taken");
  private final StringColumn platform = StringColumn.create("platform");
  private final DoubleColumn resolution = DoubleColumn.create("resolution");
  private final DoubleColumn cloud = DoubleColumn.create("cloud");
  private final StringColumn tags = StringColumn.create("tags");
  private final StringColumn collection = StringColumn.create("collection");
  private final StringColumn product = StringColumn.create("product");
  private final StringColumn asset = Columns.id("asset");
  private final StringColumn order = Columns.id("order");
  private final StringColumn job = Columns.id("job");

  private ItemTables() {}

  /** A table of items, a row each, in their order; an empty table has all columns. */
  public static Table of(Iterable<StacItem> items, String name) {
    ItemTables columns = new ItemTables();
    items.forEach(columns::append);
    return columns.table(name);
  }

  private void append(StacItem one) {
    item.append(Cells.text(one::id));
    title.append(Cells.text(() -> one.title().orElse("")));
    centre(one);
    area.append(
        Lenient.<Double>orNull(
            () -> {
              var known = one.squareKilometres();
              return known.isPresent() ? (Double) known.getAsDouble() : null;
            }));
    taken.append(Cells.instant(one::datetime));
    platform.append(Cells.text(() -> one.platform().orElse("")));
    Cells.append(resolution, one::gsd);
    Cells.append(cloud, one::cloudCover);
    tags.append(Cells.text(() -> String.join(", ", one.tags())));
    collection.append(Cells.text(() -> one.collectionName().orElse("")));
    product.append(Cells.text(() -> one.productId().orElse("")));
    asset.append(Cells.text(() -> one.assetId().orElse("")));
    order.append(Cells.text(() -> one.orderId().orElse("")));
    job.append(Cells.text(() -> one.jobId().orElse("")));
  }

  private void centre(StacItem one) {
    Point centre =
        Lenient.orNull(
            () ->
                one.footprint()
                    .filter(footprint -> !footprint.isEmpty())
                    .map(footprint -> footprint.getCentroid())
                    .orElse(null));
    if (centre == null) {
      longitude.appendMissing();
      latitude.appendMissing();
    } else {
      longitude.append(centre.getX());
      latitude.append(centre.getY());
    }
  }

  private Table table(String name) {
    return Table.create(
        name,
        item,
        title,
        longitude,
        latitude,
        area,
        taken,
        platform,
        resolution,
        cloud,
        tags,
        collection,
        product,
        asset,
        order,
        job);
  }
}
