package swath.notebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import swath.stac.StacCollection;
import swath.stac.StacItem;
import swath.stac.StacItems;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Pictures;
import swath.view.Span;
import swath.view.Words;

/**
 * What an order or a job brought: where and when, and what is on its items once they were asked.
 */
final class CollectionFace {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private CollectionFace() {}

  static Card card(StacCollection collection) {
    var draft =
        Card.of(
            "STAC collection",
            Lenient.or(Optional.<String>empty(), collection::title)
                .orElseGet(() -> Lenient.text(collection::id)));
    draft.fact("id", Lenient.code(collection::id));
    StacFacts.add(draft, "about", collection::description);
    StacFacts.addCode(draft, "made by job", collection::jobId);
    StacFacts.addCode(draft, "workspace", collection::workspaceId);
    var box = Lenient.or(Optional.<double[]>empty(), () -> Optional.of(collection.bbox()));
    box.ifPresent(corners -> draft.fact("footprint", StacFacts.box(corners)));
    collection
        .fetchedItems()
        .ifPresentOrElse(items -> items(draft, items), () -> place(draft, box));
    return draft.asOf(null, collection.isSandbox()).build();
  }

  private static void place(Card.Builder draft, Optional<double[]> box) {
    // One that spans the meridian of 180° would be drawn as all that it is not.
    box.filter(corners -> corners[0] <= corners[2])
        .ifPresent(
            corners -> {
              var envelope = new Envelope(corners[0], corners[2], corners[1], corners[3]);
              var outline = Footprint.picture(GEOMETRIES.toGeometry(envelope));
              draft.block(Pictures.of(outline));
            });
    draft.line(
        Span.of("Its items are not in it:"),
        Span.code("preview()"),
        Span.of("shows them,"),
        Span.code("items()"),
        Span.of("asks for them."));
  }

  private static void items(Card.Builder draft, StacItems items) {
    StacFacts.add(draft, "taken", () -> range(items, StacItem::datetime, Words::time, " UTC"));
    StacFacts.add(draft, "platform", () -> names(items));
    StacFacts.add(
        draft, "resolution", () -> range(items, StacItem::gsd, BigDecimal::toPlainString, " m"));
    StacFacts.add(draft, "size", () -> size(items));
    if (items.size() == 1) {
      StacFaces.looks(draft, items.get(0));
      return;
    }
    draft.fact("items", String.valueOf(items.size()));
    var thumbnails = StacFaces.thumbnails(items);
    var pictures = new ArrayList<>(thumbnails);
    var outlines =
        items.stream()
            .flatMap(item -> Lenient.or(Optional.<Geometry>empty(), item::footprint).stream())
            .filter(footprint -> !footprint.isEmpty())
            .toArray(Geometry[]::new);
    if (outlines.length > 0) {
      pictures.add(Footprint.picture(GEOMETRIES.createGeometryCollection(outlines)));
    }
    draft.block(new Pictures(pictures, null));
    draft.line(StacFaces.looked(items, thumbnails.size())).block(StacFaces.grid(items));
    items.stream()
        .flatMap(item -> item.featureCounts().stream())
        .forEach(counts -> StacFacts.found(draft, counts));
    StacFacts.missing(draft, items.previewErrors());
  }

  private static Optional<String> names(StacItems items) {
    var names = new TreeSet<String>();
    items.forEach(
        item ->
            Lenient.or(Optional.<String>empty(), () -> item.platform().or(item::constellation))
                .ifPresent(names::add));
    return Optional.of(String.join(", ", names));
  }

  /** The sum, where all of them tell theirs. */
  private static Optional<String> size(StacItems items) {
    long sum = 0;
    for (var item : items) {
      var size = Lenient.or(OptionalLong.empty(), item::size);
      if (size.isEmpty()) {
        return Optional.empty();
      }
      sum += size.getAsLong();
    }
    return StacFacts.size(OptionalLong.of(sum));
  }

  private static <T extends Comparable<T>> Optional<String> range(
      StacItems items,
      Function<StacItem, Optional<T>> field,
      Function<T, String> words,
      String unit) {
    var values = new TreeSet<T>();
    items.forEach(
        item -> Lenient.or(Optional.<T>empty(), () -> field.apply(item)).ifPresent(values::add));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var first = words.apply(values.first());
    var last = words.apply(values.last());
    return Optional.of((first.equals(last) ? first : first + " to " + last) + unit);
  }
}
