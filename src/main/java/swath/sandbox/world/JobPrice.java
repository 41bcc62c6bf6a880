package swath.sandbox.world;

import java.math.BigDecimal;

/**
 * What a job costs: the geodesic area of its first item times the process's price, in whole
 * credits.
 */
public record JobPrice(int credits, double sqKm) {
  public static JobPrice of(ProcessModel process, CheckedInputs checked, WorldOptions options) {
    String scene = checked.scene();
    if (scene == null) {
      throw new IllegalStateException("no item, no price");
    }
    return of(process, Catalog.scene(scene), options);
  }

  static JobPrice of(ProcessModel process, Scene scene, WorldOptions options) {
    BigDecimal area = BigDecimal.valueOf(SceneFootprint.of(scene).areaSqKm());
    int credits =
        area.multiply(process.creditsPerSqKm()).setScale(0, options.rounding()).intValueExact();
    return new JobPrice(process.isFree() ? 0 : Math.max(1, credits), area.doubleValue());
  }
}
