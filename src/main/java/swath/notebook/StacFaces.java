package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import swath.stac.Asset;
import swath.stac.FeatureCounts;
import swath.stac.StacCollections;
import swath.stac.StacItem;
import swath.stac.StacItems;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Picture;
import swath.view.Pictures;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Words;

/** What lies in storage: items with their picture and place, lists of them, files. */
final class StacFaces {
  private static final int MOST_THUMBNAILS = 12;
  private static final int SMALL = 140;

  private StacFaces() {}

  static Card item(StacItem item) {
    var draft = Card.of("STAC item", StacFacts.title(item));
    draft.fact("id", Lenient.code(item::id));
    StacFacts.add(draft, "taken", () -> item.datetime().map(at -> Words.utc(at)));
    StacFacts.add(draft, "platform", () -> item.platform().or(item::constellation));
    StacFacts.add(draft, "resolution", () -> item.gsd().map(gsd -> gsd.toPlainString() + " m"));
    StacFacts.add(draft, "cloud cover", () -> item.cloudCover().map(c -> c.toPlainString() + " %"));
    draft.fact("footprint", Lenient.span(() -> StacFacts.box(item.bbox())));
    StacFacts.add(draft, "area", () -> StacFacts.area(item.squareKilometres()));
    StacFacts.add(draft, "size", () -> StacFacts.size(item.size()));
    StacFacts.addCode(draft, "collection", item::collectionId);
    StacFacts.addCode(draft, "asset", item::assetId);
    StacFacts.addCode(draft, "made by job", item::jobId);
    StacFacts.add(draft, "tags", () -> Optional.of(String.join(", ", item.tags())));
    looks(draft, item);
    return draft.asOf(null, item.isSandbox()).build();
  }

  /** What an item holds: its pictures, what was found on it, its files. */
  static void looks(Card.Builder draft, StacItem item) {
    var pictures = new ArrayList<Picture>();
    StacFacts.thumbnail(item, Thumbnail.WIDTH).ifPresent(pictures::add);
    Lenient.or(Optional.<Geometry>empty(), item::footprint)
        .filter(footprint -> !footprint.isEmpty())
        .ifPresent(footprint -> pictures.add(Footprint.picture(footprint)));
    if (!pictures.isEmpty()) {
      draft.block(new Pictures(pictures, null));
    }
    item.featureCounts().forEach(counts -> StacFacts.found(draft, counts));
    draft.block(StacFacts.assets(item.assets()));
    StacFacts.missing(draft, item.previewErrors());
    boolean isAsked = item.previewBytes().isPresent() || !item.previewErrors().isEmpty();
    if (!isAsked && Lenient.or(false, () -> item.thumbnail().isPresent())) {
      draft.line(
          Span.code("preview()"), Span.of("fetches its thumbnail and counts what was found."));
    }
  }

  static Card items(StacItems items) {
    var draft = Card.of("list", items.size() == 1 ? "1 item" : items.size() + " items");
    var pictures = thumbnails(items);
    if (!pictures.isEmpty()) {
      draft.block(new Pictures(pictures, null));
      draft.line(looked(items, pictures.size()));
    }
    draft.block(grid(items));
    StacFacts.missing(draft, items.previewErrors());
    boolean sandbox = !items.isEmpty() && items.get(0).isSandbox();
    return draft.asOf(null, sandbox).build();
  }

  /** Small thumbnails with their titles, at most twelve. */
  static List<Picture> thumbnails(StacItems items) {
    return items.stream()
        .flatMap(
            item ->
                StacFacts.thumbnail(item, SMALL).stream()
                    .map(picture -> picture.captioned(StacFacts.title(item))))
        .limit(MOST_THUMBNAILS)
        .toList();
  }

  /** Of how many items there is a thumbnail. */
  static Span looked(StacItems items, int pictures) {
    return Span.of("Thumbnails of " + pictures + " of " + Words.count(items.size(), "item"));
  }

  private static String brief(FeatureCounts counts) {
    return (counts.isComplete() ? "" : "at least ") + Words.count(counts.total(), "feature");
  }

  static Grid grid(StacItems items) {
    int shown = Math.min(items.size(), RowLimit.get());
    var heads =
        List.of(
            Grid.Column.text("title"),
            Grid.Column.text("found"),
            Grid.Column.number("size"),
            Grid.Column.whole("id"),
            Grid.Column.whole("taken (UTC)"),
            Grid.Column.text("platform"),
            Grid.Column.number("resolution (m)"),
            Grid.Column.number("cloud (%)"));
    var rows = new ArrayList<List<Span>>();
    for (var item : items.subList(0, shown)) {
      rows.add(
          List.of(
              Span.shortened(StacFacts.title(item), 40),
              Span.of(String.join("; ", item.featureCounts().stream().map(StacFaces::brief).toList())),
              StacFacts.bit(() -> StacFacts.size(item.size())),
              Lenient.code(item::id),
              StacFacts.bit(() -> item.datetime().map(Words::time)),
              StacFacts.bit(() -> item.platform().or(item::constellation)),
              StacFacts.bit(() -> item.gsd().map(Object::toString)),
              StacFacts.bit(() -> item.cloudCover().map(Object::toString))));
    }
    return new Grid("STAC items", heads, rows, Words.rows(shown, items.size()))
        .withoutEmptyColumns();
  }

  static Card collections(StacCollections collections) {
    int shown = Math.min(collections.size(), RowLimit.get());
    var heads =
        List.of(
            Grid.Column.text("title"), Grid.Column.whole("id"), Grid.Column.whole("made by job"));
    var rows = new ArrayList<List<Span>>();
    for (var collection : collections.subList(0, shown)) {
      rows.add(
          List.of(
              Span.shortened(Lenient.text(() -> collection.title().orElse("")), 60),
              Lenient.code(collection::id),
              StacFacts.bit(collection::jobId)));
    }
    boolean sandbox = !collections.isEmpty() && collections.get(0).isSandbox();
    return Card.of(
            "list", collections.size() == 1 ? "1 collection" : collections.size() + " collections")
        .block(
            new Grid("STAC collections", heads, rows, Words.rows(shown, collections.size()))
                .withoutEmptyColumns())
        .asOf(null, sandbox)
        .build();
  }

  static Card counts(FeatureCounts counts) {
    var draft = Card.of("GeoJSON", counts.file());
    StacFacts.found(draft, counts);
    return draft.build();
  }

  static Card asset(Asset asset) {
    var draft =
        Card.of(
            "file in storage",
            Lenient.or(Optional.<String>empty(), () -> asset.title().or(asset::name))
                .orElse("untitled"));
    draft.fact("id", Lenient.code(asset::id));
    StacFacts.add(draft, "file", asset::name);
    StacFacts.add(draft, "type", asset::contentType);
    StacFacts.add(draft, "size", () -> StacFacts.size(asset.size()));
    draft.fact("created", Lenient.span(() -> Words.utc(asset.createdAt())));
    StacFacts.add(draft, "from", asset::source);
    StacFacts.add(draft, "producer", asset::producerName);
    StacFacts.add(draft, "product", asset::collectionName);
    StacFacts.addCode(draft, "workspace", asset::workspaceId);
    return draft
        .line(
            Span.of("What is on it, and where:"), Span.code("stacItems()"), Span.of("asks for it."))
        .asOf(null, asset.isSandbox())
        .build();
  }
}
