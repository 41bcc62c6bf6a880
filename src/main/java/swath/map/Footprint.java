package swath.map;

import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An outline on a map.
 *
 * <pre>{@code
 * MapView.of("Fields").footprints(List.of(Footprint.of(field, "North field")));
 * }</pre>
 *
 * @param geometry polygons, in degrees
 * @param label what stands beside it where there is room; may be empty
 * @param picture the picture within it, or null; it is asked for when the map is drawn, and may
 *     give null for none
 */
public record Footprint(
    Geometry geometry, String label, @Nullable Supplier<@Nullable BufferedImage> picture) {
  /** Checks them. */
  public Footprint {
    Objects.requireNonNull(geometry);
    Objects.requireNonNull(label);
  }

  /** An outline without a picture. */
  public static Footprint of(Geometry geometry, String label) {
    return new Footprint(geometry, label, null);
  }

  /** The same with a picture that fills the box of the geometry, north up. */
  public Footprint with(Supplier<@Nullable BufferedImage> pictureWithin) {
    return new Footprint(geometry, label, pictureWithin);
  }
}
