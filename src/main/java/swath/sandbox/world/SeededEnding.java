package swath.sandbox.world;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a seeded job ends, or where it is stuck. The shares of a busy account are those of a real
 * one, but for {@link #REJECTED}, which that one did not have; a small account has more good ends.
 * Free ones are asked for more often than they come out, since not every process can be free.
 */
enum SeededEnding {
  CAPTURED(null, 79, 44.5),
  NOT_SETTLED(JobFate.IS_NOT_SETTLED, 0.5, 1),
  FREE(null, 5, 11),
  RELEASED(JobFate.FAILS, 5.5, 15),
  FREE_FAILED(JobFate.FAILS, 1.2, 3),
  INVALID(null, 4, 11),
  REJECTED(JobFate.IS_REJECTED, 2.5, 0.5),
  RUNNING(JobFate.HANGS, 1, 8.3),
  RUNNING_AGAIN(JobFate.HANGS_AGAIN, 0.5, 2),
  ACCEPTED(JobFate.STAYS_ACCEPTED, 0.5, 3.7),
  VALID(JobFate.STAYS_VALID, 0.5, 1.3),
  CREATED(JobFate.STAYS_CREATED, 0.5, 0.2);

  final @Nullable JobFate fate;
  private final double small;
  private final double busy;

  SeededEnding(@Nullable JobFate fate, double small, double busy) {
    this.fate = fate;
    this.small = small;
    this.busy = busy;
  }

  /** The ending of the job with this number; of any hundred jobs, each has about its share. */
  static SeededEnding of(WorldKind kind, int number) {
    double golden = 0.6180339887498949;
    double place =
        (number * golden % 1) * Arrays.stream(values()).mapToDouble(e -> e.share(kind)).sum();
    for (SeededEnding ending : values()) {
      place -= ending.share(kind);
      if (place < 0) {
        return ending;
      }
    }
    return CAPTURED;
  }

  /**
   * The ending of a job whose process or time is fixed: no free one, and in a small account no
   * stuck one.
   */
  SeededEnding ofFixed(WorldKind kind) {
    return isFree() || (isStuck() && kind == WorldKind.SMALL) ? CAPTURED : this;
  }

  private double share(WorldKind kind) {
    return kind == WorldKind.BUSY ? busy : small;
  }

  boolean isFree() {
    return this == FREE || this == FREE_FAILED;
  }

  /** Whether the job was never ended. */
  boolean isStuck() {
    return compareTo(RUNNING) >= 0;
  }
}
