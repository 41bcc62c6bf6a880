package swath.sandbox.files;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.ItemPart;
import swath.sandbox.world.ProcessModel.Result;
import swath.sandbox.world.Product;
import swath.sandbox.world.Scene;
import swath.sandbox.world.StoredItem;

/** The files of items. They are made when asked for and are the same each time. Thread-safe. */
public final class ItemFiles {
  static final String GEO_TIFF = "image/tiff; application=geotiff; profile=cloud-optimized";
  private static final int THUMBNAIL_PIXELS = 160;
  private static final int SENSITIVITY = 5;
  private static final double MAP_SHADES = 255;
  private static final int LOW = 0x1f3a6e;
  private static final int HIGH = 0xffe25a;

  /** Cached, so that a list of assets need not make their files. */
  private static final Map<String, Integer> SIZES = new ConcurrentHashMap<>();

  private ItemFiles() {}

  public static boolean isVector(StoredItem item) {
    return result(item) == Result.OBJECTS;
  }

  private static Result result(StoredItem item) {
    return item.processId() == null ? Result.IMAGE : Catalog.process(item.processId()).result();
  }

  /** What a process that leaves a map looks for. */
  private static String found(StoredItem item) {
    return Catalog.process(String.valueOf(item.processId())).classes().get(0);
  }

  /** Metres of a pixel; upsampling makes them fewer. */
  public static double gsd(StoredItem item) {
    Scene scene = Catalog.scene(item);
    String process = item.processId() == null ? "" : item.processId();
    double metres = PixelGrid.metres(scene, Catalog.product(scene).gsd());
    return process.startsWith("upsampling") ? metres / 2 : metres;
  }

  /** The pixels of its images. */
  public static PixelGrid grid(StoredItem item) {
    return PixelGrid.of(Catalog.scene(item), gsd(item));
  }

  public static byte[] bytes(StoredItem item, ItemPart part) {
    if (part == ItemPart.THUMBNAIL) {
      return GeoTiff.png(thumbnail(item));
    }
    if (part == ItemPart.DATA && isVector(item)) {
      return DetectedObjects.of(item, Catalog.scene(item));
    }
    PixelGrid grid = grid(item);
    return GeoTiff.of(image(item, part, grid), grid);
  }

  private static BufferedImage image(StoredItem item, ItemPart part, PixelGrid grid) {
    Scene scene = Catalog.scene(item);
    if (part == ItemPart.PANCHROMATIC) {
      return Painter.grey(scene, grid);
    }
    if (part == ItemPart.HEATMAP) {
      return ChangeMap.heatmap(scene, reference(item), grid);
    }
    if (result(item) == Result.IMAGE) {
      return Painter.picture(scene, grid);
    }
    if (isComparison(item)) {
      int sensitivity = Objects.requireNonNullElse(item.sensitivity(), SENSITIVITY);
      return ChangeMap.changes(scene, reference(item), sensitivity, grid);
    }
    int[] values = Painter.probability(scene, found(item), grid);
    return Painter.band(grid, i -> values[i]);
  }

  /** Transparent outside of the footprint; maps in shades from blue to yellow. */
  private static BufferedImage thumbnail(StoredItem item) {
    Scene scene = Catalog.scene(item);
    PixelGrid grid = PixelGrid.wide(scene, THUMBNAIL_PIXELS);
    if (result(item) != Result.PROBABILITY) {
      return Painter.thumbnail(scene, grid);
    }
    BufferedImage map =
        isComparison(item)
            ? ChangeMap.heatmap(scene, reference(item), grid)
            : image(item, ItemPart.DATA, grid);
    int[] colours = new int[grid.columns() * grid.rows()];
    for (int i = 0; i < colours.length; i++) {
      int value = map.getRaster().getSample(i % grid.columns(), i / grid.columns(), 0);
      colours[i] = value == 0 ? 0 : 0xFF000000 | Colours.mix(LOW, HIGH, value / MAP_SHADES);
    }
    return Painter.transparent(colours, grid);
  }

  private static boolean isComparison(StoredItem item) {
    return item.processId() != null && Catalog.process(item.processId()).compares();
  }

  /** The other image of a comparison; of one whose inputs are not known, the same. */
  private static Scene reference(StoredItem item) {
    String key = item.reference() == null ? item.scene() : item.reference();
    return Catalog.scene(key);
  }

  public static int size(StoredItem item, ItemPart part) {
    return SIZES.computeIfAbsent(
        item.scene() + result(item) + item.processId() + part, key -> sizeOf(item, part));
  }

  /** Of an image that is not compressed, an empty one has the same size. */
  private static int sizeOf(StoredItem item, ItemPart part) {
    boolean isImage = part != ItemPart.THUMBNAIL && !(part == ItemPart.DATA && isVector(item));
    if (!isImage) {
      return bytes(item, part).length;
    }
    PixelGrid grid = grid(item);
    boolean isColoured = part == ItemPart.DATA && result(item) == Result.IMAGE;
    var empty =
        new BufferedImage(
            grid.columns(),
            grid.rows(),
            isColoured ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
    return GeoTiff.of(empty, grid).length;
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
