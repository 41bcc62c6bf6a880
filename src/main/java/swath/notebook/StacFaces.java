package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import swath.stac.Asset;
import swath.stac.StacAsset;
import swath.stac.StacCollection;
import swath.stac.StacItem;
import swath.stac.StacItems;

/** What lies in storage: items with their picture and place, collections, files. */
final class StacFaces {
  private static final int MOST_THUMBNAILS = 12;

  private StacFaces() {}

  static Card item(StacItem item) {
    var draft = new Card.Draft("STAC item", title(item));
    draft.fact("id", Bit.code(Told.text(item::id)));
    add(draft, "taken", () -> item.datetime().map(at -> Text.time(at) + " UTC"));
    add(draft, "platform", () -> item.platform().or(item::constellation));
    add(draft, "resolution", () -> item.gsd().map(gsd -> gsd.toPlainString() + " m"));
    add(draft, "cloud cover", () -> item.cloudCover().map(c -> c.toPlainString() + " %"));
    draft.fact("footprint", Told.text(() -> box(item)));
    addCode(draft, "collection", item::collectionId);
    addCode(draft, "asset", item::assetId);
    addCode(draft, "made by job", item::jobId);
    var tags = Told.or(List.<String>of(), item::tags);
    if (!tags.isEmpty()) {
      draft.fact("tags", String.join(", ", tags));
    }
    var pictures = new ArrayList<Block.Picture>();
    thumbnail(item).ifPresent(pictures::add);
    Told.or(Optional.<Geometry>empty(), item::footprint)
        .filter(footprint -> !footprint.isEmpty())
        .ifPresent(footprint -> pictures.add(Footprint.picture(footprint)));
    if (!pictures.isEmpty()) {
      draft.block(new Block.Pictures(pictures));
    }
    return draft.block(assets(item.assets())).foot(Foot.asOf(null, item.isSandbox()));
  }

  static Card items(StacItems items) {
    int shown = Math.min(items.size(), Rows.shown());
    var heads =
        List.of(
            new Grid.Head("title", false),
            new Grid.Head("id", false),
            new Grid.Head("taken (UTC)", false),
            new Grid.Head("platform", false),
            new Grid.Head("resolution (m)", true),
            new Grid.Head("cloud (%)", true));
    var rows = new ArrayList<List<Bit>>();
    var pictures = new ArrayList<Block.Picture>();
    for (var item : items.subList(0, shown)) {
      rows.add(
          List.of(
              Bit.shortened(title(item), 40),
              Bit.code(Told.text(item::id)),
              bit(() -> item.datetime().map(Text::time)),
              bit(() -> item.platform().or(item::constellation)),
              bit(() -> item.gsd().map(Object::toString)),
              bit(() -> item.cloudCover().map(Object::toString))));
      if (pictures.size() < MOST_THUMBNAILS) {
        thumbnail(item).ifPresent(pictures::add);
      }
    }
    var grid = new Grid("STAC items", heads, rows, Rows.note(shown, items.size()));
    var draft = new Card.Draft("list", items.size() == 1 ? "1 item" : items.size() + " items");
    if (!pictures.isEmpty()) {
      draft.block(new Block.Pictures(pictures));
    }
    boolean sandbox = !items.isEmpty() && items.get(0).isSandbox();
    return draft.block(grid).foot(Foot.asOf(null, sandbox));
  }

  static Card collection(StacCollection collection) {
    var draft =
        new Card.Draft(
            "STAC collection",
            Told.or(Optional.<String>empty(), collection::title)
                .orElseGet(() -> Told.text(collection::id)));
    draft.fact("id", Bit.code(Told.text(collection::id)));
    add(draft, "about", collection::description);
    addCode(draft, "made by job", collection::jobId);
    addCode(draft, "workspace", collection::workspaceId);
    return draft
        .line(Bit.of("Its items are not in it:"), Bit.code("items()"), Bit.of("asks for them."))
        .foot(Foot.asOf(null, collection.isSandbox()));
  }

  static Card asset(Asset asset) {
    var draft =
        new Card.Draft(
            "file in storage",
            Told.or(Optional.<String>empty(), () -> asset.title().or(asset::name))
                .orElse("untitled"));
    draft.fact("id", Bit.code(Told.text(asset::id)));
    add(draft, "file", asset::name);
    add(draft, "type", asset::contentType);
    var size = Told.or(OptionalLong.empty(), asset::size);
    size.ifPresent(bytes -> draft.fact("size", bytes(bytes)));
    draft.fact("created", Told.text(() -> Text.time(asset.createdAt()) + " UTC"));
    add(draft, "from", asset::source);
    add(draft, "producer", asset::producerName);
    add(draft, "product", asset::collectionName);
    addCode(draft, "workspace", asset::workspaceId);
    return draft
        .line(Bit.of("What is on it, and where:"), Bit.code("stacItems()"), Bit.of("asks for it."))
        .foot(Foot.asOf(null, asset.isSandbox()));
  }

  /** {@code 320 B}, {@code 1.4 MB}: decimal units, as UP42 and file managers count. */
  static String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    double size = bytes;
    int unit = -1;
    while (size >= 999.95 && unit < 4) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %cB", size, "kMGTP".charAt(unit));
  }

  static Grid assets(List<StacAsset> assets) {
    var heads =
        List.of(
            new Grid.Head("file", false),
            new Grid.Head("title", false),
            new Grid.Head("type", false),
            new Grid.Head("roles", false),
            new Grid.Head("size", true));
    var rows = new ArrayList<List<Bit>>();
    for (var asset : assets.subList(0, Math.min(assets.size(), Rows.shown()))) {
      var size = asset.json().path("file:size");
      rows.add(
          List.of(
              Bit.code(asset.key()),
              bit(asset::title),
              bit(asset::type),
              Bit.of(String.join(", ", Told.or(List.<String>of(), asset::roles))),
              size.canConvertToLong() ? Bit.of(bytes(size.asLong())) : Bit.NONE));
    }
    var grid = new Grid("Files", heads, rows, Rows.note(rows.size(), assets.size()));
    return grid.withoutEmptyColumns();
  }

  private static String title(StacItem item) {
    return Told.or(Optional.<String>empty(), item::title).orElseGet(() -> Told.text(item::id));
  }

  private static String box(StacItem item) {
    var box = item.bbox();
    return Footprint.box(new Envelope(box[0], box[2], box[1], box[3]));
  }

  private static Optional<Block.Picture> thumbnail(StacItem item) {
    return item.fetchedPreview().flatMap(b -> Thumbnail.of(b, "preview of " + title(item)));
  }

  private static Bit bit(Supplier<Optional<String>> field) {
    return Told.or(Optional.<String>empty(), field)
        .map(text -> Bit.shortened(text, 40))
        .orElse(Bit.NONE);
  }

  private static void add(Card.Draft draft, String name, Supplier<Optional<String>> field) {
    Told.or(Optional.<String>empty(), field)
        .filter(text -> !text.isBlank())
        .ifPresent(text -> draft.fact(name, text));
  }

  private static void addCode(Card.Draft draft, String name, Supplier<Optional<String>> field) {
    Told.or(Optional.<String>empty(), field).ifPresent(t -> draft.fact(name, Bit.code(t)));
  }
}
