package swath.sandbox.world;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a job costs: the geodesic area of its (source) item times the process's price.
 *
 * @param credits at least 1 (a sandbox decision)
 * @param sqKm the area with two decimals, as it is shown
 */
public record JobPrice(int credits, double sqKm) {
  public static JobPrice of(ProcessModel process, CheckedInputs checked, WorldOptions options) {
    String scene = checked.scene();
    if (scene == null) {
      throw new IllegalStateException("no item, no price");
    }
    return of(process, Catalog.known(Catalog.SCENES, scene), options);
  }

  static JobPrice of(ProcessModel process, Scene scene, WorldOptions options) {
    BigDecimal area = BigDecimal.valueOf(SceneFootprint.of(scene).areaSqKm());
    int credits =
        area.multiply(BigDecimal.valueOf(process.creditsPerSqKm()))
            .setScale(0, options.rounding())
            .intValueExact();
    return new JobPrice(Math.max(1, credits), area.setScale(2, RoundingMode.HALF_UP).doubleValue());
  }
}
