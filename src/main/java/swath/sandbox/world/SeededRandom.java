package swath.sandbox.world;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Deterministic random numbers: the same seed and name give the same numbers, whatever was drawn
 * elsewhere.
 *
 * <p>Not thread-safe; make one where it is needed.
 */
public final class SeededRandom {
  private final SplittableRandom random;

  private SeededRandom(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public static SeededRandom of(long seed, String name) {
    long hash = seed * 0x9E3779B97F4A7C15L;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b) * 0x100000001B3L;
    }
    return new SeededRandom(hash);
  }

  /** A random (version 4) UUID in shape. */
  public static String uuid(long seed, String name) {
    SplittableRandom own = of(seed, name).random;
    long high = (own.nextLong() & ~0xF000L) | 0x4000L;
    long low = (own.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Cuts an instant to 0, 3, 6 or 9 fraction digits: UP42's JSON has all of them. */
  Instant trim(Instant instant) {
    int unit = pick(List.of(1_000_000_000, 1_000_000, 1_000, 1_000, 1));
    return instant.minusNanos(instant.getNano() % unit);
  }

  /** Around 0, with a standard deviation of 1. */
  double normal() {
    double normal = 0;
    for (int i = 0; i < 12; i++) {
      normal += random.nextDouble();
    }
    return normal - 6;
  }
}
