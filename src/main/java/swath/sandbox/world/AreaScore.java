package swath.sandbox.world;

import org.jspecify.annotations.Nullable;

/** How large a scene is among those that a process takes, in standard deviations of logarithms. */
final class AreaScore {
  private AreaScore() {}

  static double of(ProcessModel process, @Nullable String scene) {
    if (scene == null) {
      return 0;
    }
    double[] all =
        Catalog.SCENES.values().stream()
            .filter(other -> process.accepts().contains(other.product()))
            .mapToDouble(AreaScore::logArea)
            .toArray();
    double mean = 0;
    for (double area : all) {
      mean += area / all.length;
    }
    double variance = 0;
    for (double area : all) {
      variance += (area - mean) * (area - mean) / all.length;
    }
    double own = logArea(Catalog.scene(scene));
    return variance > 0 ? (own - mean) / Math.sqrt(variance) : 0;
  }

  private static double logArea(Scene scene) {
    return Math.log(SceneFootprint.of(scene).areaSqKm());
  }
}
