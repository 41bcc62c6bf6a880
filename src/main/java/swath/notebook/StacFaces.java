package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import swath.report.Words;
import swath.stac.Asset;
import swath.stac.FeatureCounts;
import swath.stac.StacCollections;
import swath.stac.StacItem;
import swath.stac.StacItems;

/** What lies in storage: items with their picture and place, lists of them, files. */
final class StacFaces {
  private static final int MOST_THUMBNAILS = 12;
  private static final int SMALL = 140;

  private StacFaces() {}

  static Card item(StacItem item) {
    var draft = new Card.Draft("STAC item", StacFacts.title(item));
    draft.fact("id", Bit.code(Told.text(item::id)));
    StacFacts.add(draft, "taken", () -> item.datetime().map(at -> Text.time(at) + " UTC"));
    StacFacts.add(draft, "platform", () -> item.platform().or(item::constellation));
    StacFacts.add(draft, "resolution", () -> item.gsd().map(gsd -> gsd.toPlainString() + " m"));
    StacFacts.add(draft, "cloud cover", () -> item.cloudCover().map(c -> c.toPlainString() + " %"));
    draft.fact("footprint", Told.text(() -> StacFacts.box(item.bbox())));
    StacFacts.add(draft, "area", () -> StacFacts.area(item.squareKilometres()));
    StacFacts.add(draft, "size", () -> StacFacts.size(item.size()));
    StacFacts.addCode(draft, "collection", item::collectionId);
    StacFacts.addCode(draft, "asset", item::assetId);
    StacFacts.addCode(draft, "made by job", item::jobId);
    StacFacts.add(draft, "tags", () -> Optional.of(String.join(", ", item.tags())));
    looks(draft, item);
    return draft.foot(Foot.asOf(null, item.isSandbox()));
  }

  /** What an item holds: its pictures, what was found on it, its files. */
  static void looks(Card.Draft draft, StacItem item) {
    var pictures = new ArrayList<Block.Picture>();
    StacFacts.thumbnail(item, Thumbnail.WIDTH).ifPresent(pictures::add);
    Told.or(Optional.<Geometry>empty(), item::footprint)
        .filter(footprint -> !footprint.isEmpty())
        .ifPresent(footprint -> pictures.add(Footprint.picture(footprint)));
    if (!pictures.isEmpty()) {
      draft.block(new Block.Pictures(pictures));
    }
    item.featureCounts().forEach(counts -> StacFacts.found(draft, counts));
    draft.block(StacFacts.assets(item.assets()));
    StacFacts.missing(draft, item.previewErrors());
    boolean isAsked = item.previewBytes().isPresent() || !item.previewErrors().isEmpty();
    if (!isAsked && Told.or(false, () -> item.thumbnail().isPresent())) {
      draft.line(Bit.code("preview()"), Bit.of("fetches its thumbnail and counts what was found."));
    }
  }

  static Card items(StacItems items) {
    var draft = new Card.Draft("list", items.size() == 1 ? "1 item" : items.size() + " items");
    var pictures = thumbnails(items);
    if (!pictures.isEmpty()) {
      draft.block(new Block.Pictures(pictures));
      draft.line(looked(items, pictures.size()));
    }
    draft.block(grid(items));
    StacFacts.missing(draft, items.previewErrors());
    boolean sandbox = !items.isEmpty() && items.get(0).isSandbox();
    return draft.foot(Foot.asOf(null, sandbox));
  }

  /** Small thumbnails with their titles, at most twelve. */
  static List<Block.Picture> thumbnails(StacItems items) {
    return items.stream()
        .flatMap(
            item ->
                StacFacts.thumbnail(item, SMALL).stream()
                    .map(picture -> picture.captioned(StacFacts.title(item))))
        .limit(MOST_THUMBNAILS)
        .toList();
  }

  /** Of how many items there is a thumbnail. */
  static Bit looked(StacItems items, int pictures) {
    return Bit.of("Thumbnails of " + pictures + " of " + Words.count(items.size(), "item"));
  }

  private static String brief(FeatureCounts counts) {
    return (counts.isComplete() ? "" : "at least ") + Words.count(counts.total(), "feature");
  }

  static Grid grid(StacItems items) {
    int shown = Math.min(items.size(), Rows.shown());
    var heads =
        List.of(
            new Grid.Head("title", false),
            new Grid.Head("found", false),
            new Grid.Head("size", true),
            new Grid.Head("id", false),
            new Grid.Head("taken (UTC)", false),
            new Grid.Head("platform", false),
            new Grid.Head("resolution (m)", true),
            new Grid.Head("cloud (%)", true));
    var rows = new ArrayList<List<Bit>>();
    for (var item : items.subList(0, shown)) {
      rows.add(
          List.of(
              Bit.shortened(StacFacts.title(item), 40),
              Bit.of(String.join("; ", item.featureCounts().stream().map(StacFaces::brief).toList())),
              StacFacts.bit(() -> StacFacts.size(item.size())),
              Bit.code(Told.text(item::id)),
              StacFacts.bit(() -> item.datetime().map(Text::time)),
              StacFacts.bit(() -> item.platform().or(item::constellation)),
              StacFacts.bit(() -> item.gsd().map(Object::toString)),
              StacFacts.bit(() -> item.cloudCover().map(Object::toString))));
    }
    return new Grid("STAC items", heads, rows, Rows.note(shown, items.size()))
        .withoutEmptyColumns();
  }

  static Card collections(StacCollections collections) {
    int shown = Math.min(collections.size(), Rows.shown());
    var heads =
        List.of(
            new Grid.Head("title", false),
            new Grid.Head("id", false),
            new Grid.Head("made by job", false));
    var rows = new ArrayList<List<Bit>>();
    for (var collection : collections.subList(0, shown)) {
      rows.add(
          List.of(
              Bit.shortened(Told.text(() -> collection.title().orElse("")), 60),
              Bit.code(Told.text(collection::id)),
              StacFacts.bit(collection::jobId)));
    }
    boolean sandbox = !collections.isEmpty() && collections.get(0).isSandbox();
    return new Card.Draft(
            "list", collections.size() == 1 ? "1 collection" : collections.size() + " collections")
        .block(
            new Grid("STAC collections", heads, rows, Rows.note(shown, collections.size()))
                .withoutEmptyColumns())
        .foot(Foot.asOf(null, sandbox));
  }

  static Card counts(FeatureCounts counts) {
    var draft = new Card.Draft("GeoJSON", counts.file());
    StacFacts.found(draft, counts);
    return draft.foot("");
  }

  static Card asset(Asset asset) {
    var draft =
        new Card.Draft(
            "file in storage",
            Told.or(Optional.<String>empty(), () -> asset.title().or(asset::name))
                .orElse("untitled"));
    draft.fact("id", Bit.code(Told.text(asset::id)));
    StacFacts.add(draft, "file", asset::name);
    StacFacts.add(draft, "type", asset::contentType);
    StacFacts.add(draft, "size", () -> StacFacts.size(asset.size()));
    draft.fact("created", Told.text(() -> Text.time(asset.createdAt()) + " UTC"));
    StacFacts.add(draft, "from", asset::source);
    StacFacts.add(draft, "producer", asset::producerName);
    StacFacts.add(draft, "product", asset::collectionName);
    StacFacts.addCode(draft, "workspace", asset::workspaceId);
    return draft
        .line(Bit.of("What is on it, and where:"), Bit.code("stacItems()"), Bit.of("asks for it."))
        .foot(Foot.asOf(null, asset.isSandbox()));
  }
}
