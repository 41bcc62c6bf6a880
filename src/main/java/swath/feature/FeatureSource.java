package swath.feature;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import swath.http.StreamReader;

/**
 * A GeoJSON file, and what it is about. Immutable.
 *
 * @param file its name
 * @param title how the result is called
 * @param itemId the STAC item that it belongs to; empty if none
 * @param jobId the job that made it; empty if none
 * @param footprint the outline of what was searched, in degrees; null if it is not known
 * @param picture the picture that lies beneath, asked for when a map is drawn; null for none
 * @param opener opens it
 */
public record FeatureSource(
    String file,
    String title,
    String itemId,
    String jobId,
    @Nullable Geometry footprint,
    @Nullable Supplier<@Nullable BufferedImage> picture,
    Opener opener) {
  /** Checks what must be there. */
  public FeatureSource {
    Objects.requireNonNull(file);
    Objects.requireNonNull(opener);
  }

  /** Opens a file, on a disk or in storage, and may do so again after a failure. */
  public interface Opener {
    /**
     * Has it read.
     *
     * @throws IOException when it can't be read
     * @throws swath.error.Up42Exception when it can't be fetched
     */
    <T> T read(StreamReader<T> reading) throws IOException;
  }
}
