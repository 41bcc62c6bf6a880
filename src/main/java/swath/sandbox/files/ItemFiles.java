package swath.sandbox.files;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.ItemPart;
import swath.sandbox.world.ProcessModel.Result;
import swath.sandbox.world.Product;
import swath.sandbox.world.Scene;
import swath.sandbox.world.SceneFootprint;
import swath.sandbox.world.StoredItem;

/** The files of items. They are made when asked for and are the same each time. Thread-safe. */
public final class ItemFiles {
  static final String GEO_TIFF = "image/tiff; application=geotiff; profile=cloud-optimized";
  private static final int PIXELS = 256;
  private static final int THUMBNAIL_PIXELS = 128;

  /** Cached, so that a list of assets need not draw their pictures. */
  private static final Map<String, Integer> SIZES = new ConcurrentHashMap<>();

  private ItemFiles() {}

  public static boolean isVector(StoredItem item) {
    return result(item) == Result.OBJECTS;
  }

  private static Result result(StoredItem item) {
    return item.processId() == null ? Result.IMAGE : Catalog.process(item.processId()).result();
  }

  /** What the process looks for; a comparison without a class looks for changes. */
  private static String found(StoredItem item) {
    List<String> classes =
        item.processId() == null ? List.of() : Catalog.process(item.processId()).classes();
    return classes.isEmpty() ? "change" : classes.get(0);
  }

  /** Metres; upsampling makes them fewer. */
  public static double gsd(StoredItem item, Product product) {
    String process = item.processId() == null ? "" : item.processId();
    return product.gsd() / (process.startsWith("upsampling") ? 4 : 1);
  }

  public static byte[] bytes(StoredItem item, ItemPart part) {
    Scene scene = Catalog.scene(item);
    return switch (part) {
      case THUMBNAIL ->
          GeoTiff.png(
              result(item) == Result.PROBABILITY
                  ? Painter.probability(scene, found(item), THUMBNAIL_PIXELS)
                  : Painter.picture(scene, THUMBNAIL_PIXELS));
      case PANCHROMATIC ->
          GeoTiff.of(Painter.grey(Painter.picture(scene, PIXELS)), SceneFootprint.of(scene).bbox());
      case HEATMAP ->
          GeoTiff.of(
              Painter.probability(scene, found(item), PIXELS), SceneFootprint.of(scene).bbox());
      case DATA ->
          switch (result(item)) {
            case IMAGE ->
                GeoTiff.of(Painter.picture(scene, PIXELS), SceneFootprint.of(scene).bbox());
            case PROBABILITY ->
                GeoTiff.of(
                    Painter.probability(scene, found(item), PIXELS),
                    SceneFootprint.of(scene).bbox());
            case OBJECTS -> DetectedObjects.of(item, scene);
          };
    };
  }

  public static int size(StoredItem item, ItemPart part) {
    return SIZES.computeIfAbsent(
        item.scene() + result(item) + item.processId() + part, key -> bytes(item, part).length);
  }

  public static String mediaType(StoredItem item, ItemPart part) {
    return switch (part) {
      case THUMBNAIL -> "image/png";
      case PANCHROMATIC, HEATMAP -> GEO_TIFF;
      case DATA -> isVector(item) ? "application/geo+json" : GEO_TIFF;
    };
  }

  public static String fileName(StoredItem item, ItemPart part) {
    String name = item.scene() + (item.processId() == null ? "" : "_" + item.processId());
    return switch (part) {
      case THUMBNAIL -> name + "_thumbnail.png";
      case PANCHROMATIC -> name + "_pan.tif";
      case HEATMAP -> name + "_heatmap.tif";
      case DATA -> name + (isVector(item) ? ".geojson" : ".tif");
    };
  }

  public static String key(StoredItem item, ItemPart part) {
    return switch (part) {
      case THUMBNAIL -> "thumbnail";
      case PANCHROMATIC -> "panchromatic";
      case HEATMAP -> "heatmap";
      case DATA -> item.jobId() == null ? "data" : item.jobId() + "_" + fileName(item, part);
    };
  }

  public static String title(StoredItem item, ItemPart part) {
    return switch (part) {
      case THUMBNAIL -> "Thumbnail";
      case PANCHROMATIC -> "Panchromatic data";
      case HEATMAP -> "Heatmap of the differences";
      case DATA ->
          item.processId() == null
              ? imageTitle(Catalog.product(Catalog.scene(item)))
              : Catalog.process(item.processId()).title();
    };
  }

  private static String imageTitle(Product product) {
    return product.isBundle() ? "Multispectral data" : product.title();
  }

  /** The bands of a file that is an image; none of others. */
  public static List<String> bands(StoredItem item, ItemPart part) {
    Product product = Catalog.product(Catalog.scene(item));
    return switch (part) {
      case PANCHROMATIC -> product.bands(true);
      case DATA -> result(item) == Result.IMAGE ? product.bands(false) : List.of();
      case HEATMAP, THUMBNAIL -> List.of();
    };
  }

  public static List<String> roles(StoredItem item, ItemPart part) {
    return switch (part) {
      case THUMBNAIL -> List.of("thumbnail");
      case PANCHROMATIC -> List.of("data");
      case HEATMAP -> List.of("heatmap", "data");
      case DATA ->
          switch (result(item)) {
            case IMAGE -> List.of("data");
            case PROBABILITY -> List.of("data", "probability-map");
            case OBJECTS -> List.of("data", "detections");
          };
    };
  }
}
