package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import swath.stac.FeatureCounts;
import swath.stac.StacAsset;
import swath.stac.StacItem;
import swath.view.Card;
import swath.view.Grid;
import swath.view.Lenient;
import swath.view.Mark;
import swath.view.Picture;
import swath.view.RowLimit;
import swath.view.Sanitizer;
import swath.view.Span;
import swath.view.Words;

/** What the faces of stored things share: single facts, told only where they are there. */
final class StacFacts {
  private static final int MOST_REASONS = 5;

  private StacFacts() {}

  static String title(StacItem item) {
    return Lenient.or(Optional.<String>empty(), item::title)
        .orElseGet(() -> Lenient.text(item::id));
  }

  static void add(Card.Builder draft, String name, Supplier<Optional<String>> field) {
    Lenient.or(Optional.<String>empty(), field)
        .filter(text -> !text.isBlank())
        .ifPresent(text -> draft.fact(name, text));
  }

  static void addCode(Card.Builder draft, String name, Supplier<Optional<String>> field) {
    Lenient.or(Optional.<String>empty(), field).ifPresent(t -> draft.fact(name, Span.code(t)));
  }

  static Span bit(Supplier<Optional<String>> field) {
    return Lenient.or(Optional.<String>empty(), field)
        .map(text -> Span.shortened(text, 40))
        .orElse(Span.NONE);
  }

  static Optional<String> size(OptionalLong bytes) {
    return bytes.isPresent() ? Optional.of(Words.bytes(bytes.getAsLong())) : Optional.empty();
  }

  static Optional<String> area(OptionalDouble squareKilometres) {
    return squareKilometres.isPresent()
        ? Optional.of(String.format(Locale.ROOT, "%,.1f km²", squareKilometres.getAsDouble()))
        : Optional.empty();
  }

  /** Where a box lies, in words; one whose west is greater than its east spans 180° (RFC 7946). */
  static String box(double[] corners) {
    if (corners[0] > corners[2]) {
      return Footprint.box(corners[1], corners[3], corners[0], corners[2]);
    }
    return Footprint.box(new Envelope(corners[0], corners[2], corners[1], corners[3]));
  }

  static Optional<Picture> thumbnail(StacItem item, int width) {
    return item.previewBytes()
        .flatMap(bytes -> Thumbnail.of(bytes, width, "preview of " + title(item)));
  }

  /** What did not come, a line each. */
  static void missing(Card.Builder draft, List<String> reasons) {
    reasons.stream()
        .limit(MOST_REASONS)
        .forEach(why -> draft.line(Span.marked(Mark.TROUBLE, "Not fetched. " + why)));
    if (reasons.size() > MOST_REASONS) {
      draft.line(Span.of("… and " + (reasons.size() - MOST_REASONS) + " more that did not come"));
    }
  }

  /** How much was found, and of which classes. */
  static void found(Card.Builder draft, FeatureCounts counts) {
    var by =
        counts
            .property()
            .map(name -> "Counted by the property \"" + Sanitizer.line(name, 40) + "\".")
            .orElse("");
    draft.line(Span.of("Found " + counts.summary() + " in"), Span.code(counts.file()), Span.of(by));
    counts.property().ifPresent(property -> draft.block(classes(counts, property)));
  }

  private static Grid classes(FeatureCounts counts, String property) {
    var heads =
        List.of(Grid.Column.text(Sanitizer.line(property, 40)), Grid.Column.number("features"));
    int shown = Math.min(counts.classes().size(), RowLimit.get());
    var rows = new ArrayList<List<Span>>();
    for (var one : counts.classes().subList(0, shown)) {
      rows.add(List.of(Span.shortened(one.name(), 60), number(one.count())));
    }
    int all = counts.classes().size();
    if (counts.unclassed() > 0) {
      rows.add(List.of(Span.of("(without one)"), number(counts.unclassed())));
      shown++;
      all++;
    }
    return new Grid("Classes", heads, rows, Words.rows(shown, all));
  }

  private static Span number(long number) {
    return Span.of(String.format(Locale.ROOT, "%,d", number));
  }

  static Grid assets(List<StacAsset> assets) {
    var heads =
        List.of(
            Grid.Column.text("file"),
            Grid.Column.text("title"),
            Grid.Column.text("type"),
            Grid.Column.text("roles"),
            Grid.Column.number("size"));
    var rows = new ArrayList<List<Span>>();
    for (var asset : assets.subList(0, Math.min(assets.size(), RowLimit.get()))) {
      rows.add(
          List.of(
              Span.code(asset.key()),
              bit(asset::title),
              bit(asset::type),
              Span.of(String.join(", ", Lenient.or(List.<String>of(), asset::roles))),
              bit(() -> size(asset.size()))));
    }
    var grid = new Grid("Files", heads, rows, Words.rows(rows.size(), assets.size()));
    return grid.withoutEmptyColumns();
  }
}
