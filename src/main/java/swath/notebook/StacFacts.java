package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import swath.http.ByteCount;
import swath.report.Words;
import swath.stac.FeatureCounts;
import swath.stac.StacAsset;
import swath.stac.StacItem;

/** What the faces of stored things share: single facts, told only where they are there. */
final class StacFacts {
  private static final int MOST_REASONS = 5;

  private StacFacts() {}

  static String title(StacItem item) {
    return Told.or(Optional.<String>empty(), item::title).orElseGet(() -> Told.text(item::id));
  }

  static void add(Card.Draft draft, String name, Supplier<Optional<String>> field) {
    Told.or(Optional.<String>empty(), field)
        .filter(text -> !text.isBlank())
        .ifPresent(text -> draft.fact(name, text));
  }

  static void addCode(Card.Draft draft, String name, Supplier<Optional<String>> field) {
    Told.or(Optional.<String>empty(), field).ifPresent(t -> draft.fact(name, Bit.code(t)));
  }

  static Bit bit(Supplier<Optional<String>> field) {
    return Told.or(Optional.<String>empty(), field)
        .map(text -> Bit.shortened(text, 40))
        .orElse(Bit.NONE);
  }

  static Optional<String> size(OptionalLong bytes) {
    return bytes.isPresent() ? Optional.of(ByteCount.words(bytes.getAsLong())) : Optional.empty();
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

  static Optional<Block.Picture> thumbnail(StacItem item, int width) {
    return item.previewBytes()
        .flatMap(bytes -> Thumbnail.of(bytes, width, "preview of " + title(item)));
  }

  /** What did not come, a line each. */
  static void missing(Card.Draft draft, List<String> reasons) {
    reasons.stream()
        .limit(MOST_REASONS)
        .forEach(why -> draft.line(Bit.marked(Mark.TROUBLE, "Not fetched. " + why)));
    if (reasons.size() > MOST_REASONS) {
      draft.line(Bit.of("… and " + (reasons.size() - MOST_REASONS) + " more that did not come"));
    }
  }

  /** How much was found, and of which classes. */
  static void found(Card.Draft draft, FeatureCounts counts) {
    var by =
        counts
            .property()
            .map(name -> "Counted by the property \"" + Words.line(name, 40) + "\".")
            .orElse("");
    draft.line(Bit.of("Found " + counts.summary() + " in"), Bit.code(counts.file()), Bit.of(by));
    counts.property().ifPresent(property -> draft.block(classes(counts, property)));
  }

  private static Grid classes(FeatureCounts counts, String property) {
    var heads =
        List.of(new Grid.Head(Words.line(property, 40), false), new Grid.Head("features", true));
    int shown = Math.min(counts.classes().size(), Rows.shown());
    var rows = new ArrayList<List<Bit>>();
    for (var one : counts.classes().subList(0, shown)) {
      rows.add(List.of(Bit.shortened(one.name(), 60), number(one.count())));
    }
    int all = counts.classes().size();
    if (counts.unclassed() > 0) {
      rows.add(List.of(Bit.of("(without one)"), number(counts.unclassed())));
      shown++;
      all++;
    }
    return new Grid("Classes", heads, rows, Rows.note(shown, all));
  }

  private static Bit number(long number) {
    return Bit.of(String.format(Locale.ROOT, "%,d", number));
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
      rows.add(
          List.of(
              Bit.code(asset.key()),
              bit(asset::title),
              bit(asset::type),
              Bit.of(String.join(", ", Told.or(List.<String>of(), asset::roles))),
              bit(() -> size(asset.size()))));
    }
    var grid = new Grid("Files", heads, rows, Rows.note(rows.size(), assets.size()));
    return grid.withoutEmptyColumns();
  }
}
