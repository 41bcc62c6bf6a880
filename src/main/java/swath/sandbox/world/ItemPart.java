package swath.sandbox.world;

import java.util.List;

/** The files of an item. Each has an asset id of its own. */
public enum ItemPart {
  /** the image, map or list of objects */
  DATA,
  /** the panchromatic band of a bundle, whose image has the others */
  PANCHROMATIC,
  /** where the two images of a comparison differ most */
  HEATMAP,
  /** a small picture */
  THUMBNAIL;

  private static final List<ItemPart> PLAIN = List.of(DATA, THUMBNAIL);
  private static final List<ItemPart> BUNDLE = List.of(DATA, PANCHROMATIC, THUMBNAIL);
  private static final List<ItemPart> COMPARED = List.of(DATA, HEATMAP, THUMBNAIL);

  public static List<ItemPart> of(StoredItem item) {
    if (item.processId() == null) {
      return Catalog.product(Catalog.scene(item)).isBundle() ? BUNDLE : PLAIN;
    }
    return Catalog.process(item.processId()).compares() ? COMPARED : PLAIN;
  }

  public String assetId(StoredItem item) {
    return this == DATA ? item.assetId() : SeededRandom.uuid(0, item.assetId() + name());
  }
}
