package swath.stac;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;
import swath.feature.FeatureSource;
import swath.feature.FeatureSources;
import swath.feature.Features;
import swath.http.StreamReader;
import swath.view.Lenient;

/** The features in the GeoJSON files of items. Stateless. */
final class ItemFeatures {
  private ItemFeatures() {}

  /** Of these items, which are asked for when the features are needed. */
  static Features of(
      String title, boolean isSandbox, Supplier<List<? extends ItemMetadata>> items) {
    return Features.of(title, isSandbox, () -> sources(items.get()));
  }

  private static FeatureSources sources(List<? extends ItemMetadata> items) {
    List<FeatureSource> sources = new ArrayList<>();
    for (ItemMetadata item : items) {
      for (StacAsset asset : Lenient.or(List.<StacAsset>of(), item::assets)) {
        if (asset.isGeoJson() && asset.isData()) {
          sources.add(source(item, asset));
        }
      }
    }
    return new FeatureSources(
        sources, () -> PreviewFetcher.fetchThumbnails(items, PreviewFetcher.PATIENCE));
  }

  private static FeatureSource source(ItemMetadata item, StacAsset asset) {
    Geometry outline = ItemMap.outline(item).orElse(null);
    return new FeatureSource(
        asset.key(),
        ItemCard.title(item),
        Lenient.or("", item::id),
        Lenient.or(Optional.<String>empty(), item::jobId).orElse(""),
        outline,
        () -> ItemMap.picture(item).map(Supplier::get).orElse(null),
        new FeatureSource.Opener() {
          @Override
          public <T> T read(StreamReader<T> reading) throws IOException {
            return item.client.http().stream(asset.address(), reading);
          }
        });
  }
}
