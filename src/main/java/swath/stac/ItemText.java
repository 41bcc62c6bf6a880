package swath.stac;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.stream.Collectors.joining;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import swath.http.ByteCount;

/** An item in words. */
final class ItemText {
  private ItemText() {}

  static String of(StacItem item) {
    return item.lines("Item", item.title())
        .row("taken", () -> item.datetime().map(at -> at.truncatedTo(SECONDS)).orElse(null))
        .row("platform", () -> item.platform().or(item::constellation).orElse(null))
        .row("resolution", () -> item.gsd().map(gsd -> gsd.toPlainString() + " m").orElse(null))
        .row("cloud cover", () -> item.cloudCover().map(c -> c.toPlainString() + " %").orElse(null))
        .row("bbox", () -> GeoJson.words(item.bbox()))
        .row("area", () -> area(item))
        .row("collection", () -> item.collectionId().orElse(null))
        .row("asset", () -> item.assetId().orElse(null))
        .row("job", () -> item.jobId().orElse(null))
        .row("tags", () -> String.join(", ", item.tags()))
        .row("size", () -> size(item))
        .row("files", () -> item.assets().stream().map(StacAsset::toString).collect(joining(", ")))
        .row("found", () -> found(item))
        .row("thumbnail", () -> thumbnail(item))
        .row("not fetched", () -> String.join(" ", item.previewErrors()))
        .toString();
  }

  static @Nullable String size(StacItem item) {
    return item.size().isPresent() ? ByteCount.words(item.size().getAsLong()) : null;
  }

  static String found(StacItem item) {
    return item.featureCounts().stream().map(FeatureCounts::toString).collect(joining("; "));
  }

  private static @Nullable String area(StacItem item) {
    return item.squareKilometres().isPresent()
        ? String.format(Locale.ROOT, "%,.1f km²", item.squareKilometres().getAsDouble())
        : null;
  }

  private static @Nullable String thumbnail(StacItem item) {
    ItemPreview.Picture picture = item.look().picture();
    if (picture != null) {
      return "fetched, " + ByteCount.words(picture.size());
    }
    boolean isAsked = !item.look().equals(ItemPreview.NONE);
    return isAsked || item.thumbnail().isEmpty() ? null : "preview() fetches it";
  }
}
