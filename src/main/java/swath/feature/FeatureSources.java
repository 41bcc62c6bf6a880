package swath.feature;

import java.util.List;

/**
 * The files of a list of features.
 *
 * @param files in the order of the features
 * @param pictures fetches what lies beneath them, before a map is drawn; other calls need none
 */
public record FeatureSources(List<FeatureSource> files, Runnable pictures) {
  /** Copies the list. */
  public FeatureSources {
    files = List.copyOf(files);
  }

  /** Files without pictures. */
  public static FeatureSources of(List<FeatureSource> files) {
    return new FeatureSources(files, () -> {});
  }
}
