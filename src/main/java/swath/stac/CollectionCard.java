package swath.stac;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import swath.internal.geo.Degrees;
import swath.map.Footprint;
import swath.map.MapView;
import swath.view.Card;
import swath.view.Lenient;
import swath.view.Pictures;
import swath.view.Span;
import swath.view.Words;

/** The parts of a collection's card that say what is in it. Stateless. */
final class CollectionCard {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private CollectionCard() {}

  /** Where a collection lies whose items nobody has asked for, and how to ask for them. */
  static void place(Card.Builder card, Optional<double[]> box) {
    box.filter(CollectionCard::isInDegrees)
        .ifPresent(
            corners -> {
              // A box whose west is greater than its east crosses the meridian of 180°.
              double east = corners[0] <= corners[2] ? corners[2] : corners[2] + 360;
              var envelope = new Envelope(corners[0], east, corners[1], corners[3]);
              var outline = Footprint.of(GEOMETRIES.toGeometry(envelope), "");
              var map = MapView.of("").footprints(List.of(outline));
              card.block(Pictures.of(map.small()).inWords());
            });
    card.line(
        Span.sentence(
            "items() asks for its items, preview() also for their thumbnails and counts."));
  }

  private static boolean isInDegrees(double[] corners) {
    return Lenient.or(
        false,
        () -> {
          Degrees.check(corners[0], corners[1], corners[2], corners[3]);
          return true;
        });
  }

  /** What its items have in common, and the items. */
  static void items(Card.Builder card, List<? extends ItemMetadata> items, List<String> errors) {
    card.fact("taken", range(items, ItemMetadata::datetime, Words::time, " UTC"))
        .fact("platform", Span.of(platforms(items)))
        .fact("resolution", range(items, ItemMetadata::gsd, BigDecimal::toPlainString, " m"))
        .fact("size", FieldSpans.optional(() -> FieldSpans.bytes(size(items))));
    if (items.size() == 1) {
      ItemCard.content(card, items.get(0));
      return;
    }
    card.fact("items", String.valueOf(items.size()));
    var thumbnails = ItemsCard.thumbnails(items);
    var pictures = new ArrayList<>(thumbnails);
    if (items.stream().anyMatch(item -> ItemMap.outline(item).isPresent())) {
      pictures.add(ItemMap.of("", items).small());
    }
    card.block(new Pictures(pictures, List.of()))
        .line(ItemsCard.thumbnailCount(thumbnails.size(), items.size()))
        .block(ItemsCard.grid(items));
    items.stream()
        .flatMap(item -> item.featureCounts().stream())
        .forEach(counts -> counts.addTo(card));
    card.errors(errors);
  }

  private static String platforms(List<? extends ItemMetadata> items) {
    var names = new TreeSet<String>();
    items.forEach(
        item ->
            Lenient.or(Optional.<String>empty(), () -> item.platform().or(item::constellation))
                .ifPresent(names::add));
    return String.join(", ", names);
  }

  /** The sum; empty if the size of one of them is unknown. */
  private static OptionalLong size(List<? extends ItemMetadata> items) {
    long sum = 0;
    for (var item : items) {
      var size = Lenient.or(OptionalLong.empty(), item::size);
      if (size.isEmpty()) {
        return OptionalLong.empty();
      }
      sum += size.getAsLong();
    }
    return OptionalLong.of(sum);
  }

  private static <T extends Comparable<T>> Span range(
      List<? extends ItemMetadata> items,
      Function<ItemMetadata, Optional<T>> field,
      Function<T, String> words,
      String unit) {
    var values = new TreeSet<T>();
    items.forEach(
        item -> Lenient.or(Optional.<T>empty(), () -> field.apply(item)).ifPresent(values::add));
    if (values.isEmpty()) {
      return Span.NONE;
    }
    var first = words.apply(values.first());
    var last = words.apply(values.last());
    return Span.of((first.equals(last) ? first : first + " to " + last) + unit);
  }
}
