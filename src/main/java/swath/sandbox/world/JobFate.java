package swath.sandbox.world;

import org.jspecify.annotations.Nullable;

/** How a job is to go wrong. The names stand in saved worlds. */
public enum JobFate {
  FAILS(null),
  HANGS(Status.RUNNING),
  IS_REJECTED(null),
  ODD_STATUS(null),
  STAYS_CREATED(Status.CREATED),
  STAYS_VALID(Status.VALID),
  STAYS_ACCEPTED(Status.ACCEPTED),
  IS_REQUEUED(null),
  HANGS_AGAIN(null),
  IS_NOT_SETTLED(null),
  IS_SLOW(null);

  /** The status that the job never leaves; null if there is none. */
  final @Nullable Status last;

  JobFate(@Nullable Status last) {
    this.last = last;
  }

  /** Whether the job is queued again after its first end. */
  boolean requeues() {
    return this == IS_REQUEUED || this == HANGS_AGAIN;
  }
}
