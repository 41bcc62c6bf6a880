package swath.stac;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import swath.feature.FeatureCounts;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Picture;
import swath.view.Pictures;
import swath.view.RowLimit;
import swath.view.Span;
import swath.view.Words;

/** The card of a list of items, and the parts of it that a collection shows too. Stateless. */
final class ItemsCard {
  private static final int MOST_THUMBNAILS = 12;
  private static final int THUMBNAIL_WIDTH = 140;

  private ItemsCard() {}

  static Card of(List<? extends ItemMetadata> items, List<String> errors, List<String> changes) {
    var card = Card.of("list", Words.count(items.size(), "item"));
    RowLimit.first(changes).forEach(sentence -> card.line(Span.sentence(sentence)));
    var thumbnails = thumbnails(items);
    if (!thumbnails.isEmpty()) {
      card.block(Pictures.of(thumbnails.toArray(Picture[]::new)).inWords());
      card.line(thumbnailCount(thumbnails.size(), items.size()));
    }
    card.block(grid(items));
    RowLimit.first(items.stream().flatMap(item -> item.featureCounts().stream()).toList())
        .forEach(
            counts -> card.line(Span.code(counts.file()), Span.of("has " + counts.sentence())));
    card.errors(errors);
    return card.asOf(null, !items.isEmpty() && items.get(0).isSandbox()).build();
  }

  /** Small thumbnails with the items' titles. */
  static List<Picture> thumbnails(List<? extends ItemMetadata> items) {
    return items.stream()
        .flatMap(
            item ->
                ItemCard.thumbnail(item, THUMBNAIL_WIDTH).stream()
                    .map(picture -> picture.captioned(ItemCard.title(item))))
        .limit(MOST_THUMBNAILS)
        .toList();
  }

  static Span thumbnailCount(int thumbnails, int items) {
    return Span.of("Thumbnails of " + thumbnails + " of " + Words.count(items, "item"));
  }

  static Grid grid(List<? extends ItemMetadata> items) {
    var columns =
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
    for (var item : RowLimit.first(List.copyOf(items))) {
      rows.add(
          List.of(
              Span.shortened(ItemCard.title(item), 40),
              Span.of(features(item)),
              FieldSpans.cell(() -> FieldSpans.bytes(item.size())),
              Lenient.code(item::id),
              FieldSpans.cell(() -> item.datetime().map(Words::time)),
              ItemCard.platform(item),
              FieldSpans.cell(() -> item.gsd().map(Object::toString)),
              FieldSpans.cell(() -> item.cloudCover().map(Object::toString))));
    }
    return Grid.of("STAC items", columns, rows, items.size()).withoutEmptyColumns();
  }

  private static String features(ItemMetadata item) {
    return item.featureCounts().stream().map(FeatureCounts::number).collect(joining("; "));
  }
}
