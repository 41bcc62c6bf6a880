package swath.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses images that a process takes and that had been bought by then. */
final class SeededScenes {
  private static final Duration TO_STORAGE = Duration.ofDays(4);

  private final Map<String, List<Scene>> fitting = new HashMap<>();

  Scene pick(SeededRandom random, ProcessModel process, Instant created) {
    List<Scene> all = fitting.computeIfAbsent(process.id(), id -> fitting(process));
    List<Scene> bought =
        all.stream().filter(scene -> scene.taken().isBefore(created.minus(TO_STORAGE))).toList();
    return random.pick(bought.isEmpty() ? all : bought);
  }

  private static List<Scene> fitting(ProcessModel process) {
    return Catalog.SCENES.values().stream()
        .filter(scene -> process.accepts().contains(scene.product()))
        .filter(scene -> !process.greyWeights() || hasPan(scene))
        .filter(
            scene -> !process.compares() || Catalog.SCENES.containsKey(scene.key() + "-reference"))
        .toList();
  }

  private static boolean hasPan(Scene scene) {
    return Catalog.product(scene).bands().contains("pan");
  }
}
