package swath.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bursts: somebody makes 21 to 25 jobs of one process within a minute. */
final class SeededBursts {
  private static final int FIRST = 60;
  private static final int DISTANCE = 100;
  private static final List<String> PROCESSES =
      List.of(
          "detection-storage-tanks-airbus",
          "detection-buildings-spacept",
          "detection-trees-spacept",
          "true-color-conversion");

  /** Consecutive jobs from the number {@code first} on. */
  record Burst(int first, int size, ProcessModel process, Instant begin) {
    Instant moment(int number) {
      return begin.plusMillis((number - first) * 58_000L / size);
    }
  }

  private final List<Burst> bursts = new ArrayList<>();

  SeededBursts(long seed, WorldKind kind, int jobs, SeededTimes times) {
    for (int i = 0; i < kind.bursts; i++) {
      SeededRandom random = SeededRandom.of(seed, "burst" + i);
      int size = 21 + random.below(5);
      int first = FIRST + i * DISTANCE;
      if (first + size <= jobs) {
        ProcessModel process = Catalog.process(PROCESSES.get(i % PROCESSES.size()));
        bursts.add(new Burst(first, size, process, times.any(random)));
      }
    }
  }

  /** The burst that a job belongs to. */
  @Nullable Burst of(int number) {
    return bursts.stream()
        .filter(burst -> number >= burst.first() && number < burst.first() + burst.size())
        .findFirst()
        .orElse(null);
  }
}
