package swath.sandbox.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.SandboxJson;

/** Writes {@code eo:bands} of an asset, by whose names users choose an image. */
final class EoBands {
  /** Micrometres; the centres of Pléiades are UP42's, the widths and the other bands are ours. */
  private record Wavelength(double center, double width) {}

  private static final Map<String, Wavelength> BANDS =
      Map.of(
          "pan", new Wavelength(0.65, 0.36),
          "deep-blue", new Wavelength(0.425, 0.05),
          "blue", new Wavelength(0.495, 0.13),
          "green", new Wavelength(0.56, 0.12),
          "red", new Wavelength(0.65, 0.13),
          "red-edge", new Wavelength(0.725, 0.05),
          "nir", new Wavelength(0.83, 0.2));

  private static final Map<String, String> COMMON_NAMES =
      Map.of("deep-blue", "coastal", "red-edge", "rededge");

  private EoBands() {}

  static ArrayNode of(List<String> names) {
    ArrayNode bands = SandboxJson.array();
    for (String name : names) {
      Wavelength wavelength = Catalog.known(BANDS, name);
      bands.add(
          SandboxJson.object()
              .put("name", name)
              .put("common_name", COMMON_NAMES.getOrDefault(name, name))
              .put("center_wavelength", wavelength.center())
              .put("full_width_half_max", wavelength.width()));
    }
    return bands;
  }
}
