package swath.stac;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import swath.internal.geo.Degrees;
import swath.map.Footprint;
import swath.map.MapView;
import swath.view.Lenient;
import swath.view.Words;

/** Maps of items: their footprints, with the thumbnails that were fetched. Stateless. */
final class ItemMap {
  private static final int PICTURE_WIDTH = 800;

  private ItemMap() {}

  /** Fetches the thumbnails of the first twelve that have none yet, then draws all. */
  static MapView fetched(String title, List<? extends ItemMetadata> items) {
    PreviewFetcher.fetchThumbnails(items, PreviewFetcher.PATIENCE);
    return of(title, items);
  }

  /** Of what is known; asks no network. */
  static MapView of(String title, List<? extends ItemMetadata> items) {
    List<Footprint> footprints = new ArrayList<>();
    int without = 0;
    for (ItemMetadata item : items) {
      Optional<Geometry> outline = outline(item);
      if (outline.isEmpty()) {
        without++;
      } else {
        footprints.add(footprint(item, outline.get()));
      }
    }
    MapView map =
        MapView.of(title)
            .footprints(footprints)
            .sandbox(!items.isEmpty() && items.get(0).isSandbox());
    return without == 0
        ? map
        : map.noted(Words.count(without, "item") + " without a readable footprint: not drawn.");
  }

  static Optional<Geometry> outline(ItemMetadata item) {
    return Lenient.or(Optional.<Geometry>empty(), () -> item.footprint().map(ItemMap::checked))
        .filter(footprint -> !footprint.isEmpty());
  }

  /** Throws what makes it unreadable: numbers that are no degrees. */
  private static Geometry checked(Geometry outline) {
    if (!outline.isEmpty()) {
      Degrees.check(outline);
    }
    return outline;
  }

  private static Footprint footprint(ItemMetadata item, Geometry outline) {
    Footprint plain = Footprint.of(outline, ItemCard.title(item));
    return picture(item).map(plain::with).orElse(plain);
  }

  /** Its thumbnail, if it was fetched. */
  static Optional<Supplier<@Nullable BufferedImage>> picture(ItemMetadata item) {
    return item.previewBytes().map(bytes -> () -> Thumbnail.image(bytes, PICTURE_WIDTH));
  }
}
