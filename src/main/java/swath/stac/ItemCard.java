package swath.stac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import swath.map.DegreeWords;
import swath.view.Block;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Line;
import swath.view.Picture;
import swath.view.Pictures;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Words;

/** The card of an item, and the parts of it that a collection of one item shows too. Stateless. */
final class ItemCard {
  private ItemCard() {}

  /** With what was changed of it. */
  static Card of(ItemMetadata item, List<String> changes) {
    var card =
        Card.of("STAC item", title(item))
            .fact("id", Lenient.code(item::id))
            .fact("taken", FieldSpans.time(item::datetimeText, item::datetime))
            .fact("platform", platform(item))
            .fact(
                "resolution",
                FieldSpans.optional(() -> item.gsd().map(m -> m.toPlainString() + " m")))
            .fact(
                "cloud cover",
                FieldSpans.optional(() -> item.cloudCover().map(c -> c.toPlainString() + " %")))
            .fact("footprint", Lenient.span(() -> DegreeWords.box(item.bbox())))
            .fact("area", FieldSpans.optional(() -> FieldSpans.area(item.squareKilometres())))
            .fact("size", FieldSpans.optional(() -> FieldSpans.bytes(item.size())))
            .fact("collection", FieldSpans.code(item::collectionId))
            .fact("asset", FieldSpans.code(item::assetId))
            .fact("made by job", FieldSpans.code(item::jobId));
    item.knownProvenance().ifPresent(known -> known.addTo(card));
    card.fact("tags", FieldSpans.optional(() -> Optional.of(String.join(", ", item.tags()))));
    changes.forEach(sentence -> card.line(Span.sentence(sentence)));
    content(card, item);
    return card.asOf(null, item.isSandbox()).build();
  }

  static String title(ItemMetadata item) {
    String label = item.label();
    return label.isEmpty() ? Lenient.text(item::id) : label;
  }

  static Span platform(ItemMetadata item) {
    return FieldSpans.cell(() -> item.platform().or(item::constellation));
  }

  /** Pictures, counts of features, files, and what to call for more. */
  static void content(Card.Builder card, ItemMetadata item) {
    var pictures = new ArrayList<Picture>();
    var words = new ArrayList<Block>();
    var image = item.fetched().image();
    if (image != null) {
      thumbnail(item, Thumbnail.WIDTH).ifPresent(pictures::add);
      var size = Words.bytes(image.size());
      words.add(Line.of(Span.sentence("previewBytes() holds its thumbnail of " + size + ".")));
    }
    if (ItemMap.outline(item).isPresent()) {
      pictures.add(ItemMap.of(title(item), List.of(item)).small());
    }
    card.block(new Pictures(pictures, words));
    item.featureCounts().forEach(counts -> counts.addTo(card));
    card.block(files(item.assets()));
    card.errors(item.previewErrors());
    boolean isNew = item.fetched().equals(ItemPreview.NONE);
    if (isNew && Lenient.or(false, () -> item.thumbnail().isPresent())) {
      card.line(
          Span.sentence("preview() fetches its thumbnail and counts the features in its files."));
    }
  }

  /** The fetched thumbnail; empty if there is none, or if it can't be shown. */
  static Optional<Picture> thumbnail(ItemMetadata item, int width) {
    return item.previewBytes()
        .flatMap(bytes -> Thumbnail.of(bytes, width, "preview of " + title(item)));
  }

  private static Grid files(List<StacAsset> files) {
    var columns =
        List.of(
            Grid.Column.text("file"),
            Grid.Column.text("title"),
            Grid.Column.text("type"),
            Grid.Column.text("roles"),
            Grid.Column.number("size"));
    var rows = new ArrayList<List<Span>>();
    for (var file : RowLimit.first(files)) {
      rows.add(
          List.of(
              Span.code(file.key()),
              FieldSpans.cell(file::title),
              FieldSpans.cell(file::type),
              FieldSpans.cell(() -> Optional.of(String.join(", ", file.roles()))),
              FieldSpans.cell(() -> FieldSpans.bytes(file.size()))));
    }
    return Grid.of("Files", columns, rows, files.size()).withoutEmptyColumns();
  }
}
