package swath.stac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a preview brought of one item, and what it did not. Immutable.
 *
 * @param picture the thumbnail
 * @param size the bytes of its file in storage
 * @param features what its GeoJSON files hold
 * @param missing what did not come, and why, one sentence each
 */
record ItemPreview(
    @Nullable Picture picture,
    OptionalLong size,
    List<FeatureCounts> features,
    List<String> missing) {
  static final ItemPreview NONE = new ItemPreview(null, OptionalLong.empty(), List.of(), List.of());

  /** Bytes that nobody changes. */
  static final class Picture {
    private final byte[] bytes;

    Picture(byte[] bytes) {
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
      return other instanceof Picture picture && Arrays.equals(bytes, picture.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  ItemPreview withPicture(byte[] bytes) {
    return new ItemPreview(new Picture(bytes), size, features, missing);
  }

  ItemPreview withSize(OptionalLong bytes) {
    return new ItemPreview(picture, bytes, features, missing);
  }

  ItemPreview withFeatures(FeatureCounts counts) {
    return new ItemPreview(picture, size, and(features, counts), missing);
  }

  ItemPreview without(String what) {
    return new ItemPreview(picture, size, features, and(missing, what));
  }

  /** As before a new try: with what came. */
  ItemPreview again() {
    return new ItemPreview(picture, size, features, List.of());
  }

  boolean counted(String file) {
    return features.stream().anyMatch(counts -> counts.file().equals(file));
  }

  private static <T> List<T> and(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
