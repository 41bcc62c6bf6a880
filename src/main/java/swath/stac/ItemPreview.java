package swath.stac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import swath.feature.FeatureCounts;

/**
 * What a preview fetched of one item, and what it failed to fetch. Immutable.
 *
 * @param image the thumbnail
 * @param size the size of its file in storage, in bytes
 * @param features what its GeoJSON files hold
 * @param provenance the job that made it
 * @param errors what failed, and why: a sentence each
 */
record ItemPreview(
    @Nullable Image image,
    OptionalLong size,
    List<FeatureCounts> features,
    @Nullable Provenance provenance,
    List<String> errors) {
  static final ItemPreview NONE =
      new ItemPreview(null, OptionalLong.empty(), List.of(), null, List.of());

  /** The bytes of an image; nobody can change them. */
  static final class Image {
    private final byte[] bytes;

    Image(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    byte[] bytes() {
      return bytes.clone();
    }

    int size() {
      return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Image image && Arrays.equals(bytes, image.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  ItemPreview withImage(byte[] bytes) {
    return new ItemPreview(new Image(bytes), size, features, provenance, errors);
  }

  ItemPreview withSize(OptionalLong bytes) {
    return new ItemPreview(image, bytes, features, provenance, errors);
  }

  ItemPreview withFeatures(FeatureCounts counts) {
    return new ItemPreview(image, size, and(features, counts), provenance, errors);
  }

  ItemPreview withProvenance(Provenance known) {
    return new ItemPreview(image, size, features, known, errors);
  }

  ItemPreview withError(String sentence) {
    return new ItemPreview(image, size, features, provenance, and(errors, sentence));
  }

  /** What it fetched, without the errors: the state before another try. */
  ItemPreview withoutErrors() {
    return new ItemPreview(image, size, features, provenance, List.of());
  }

  boolean hasCounts(String file) {
    return features.stream().anyMatch(counts -> counts.file().equals(file));
  }

  private static <T> List<T> and(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
