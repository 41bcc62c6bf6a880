package swath.sandbox;

import swath.sandbox.world.WorldKind;

/** The account that a sandbox holds when it starts; its seed decides the rest. */
public enum SandboxWorld {
  /** Some 250 jobs, most of them good. Jobs that are made later end within ten minutes. */
  SMALL(WorldKind.SMALL),
  /**
   * A thousand jobs as in a real account: one in four fails or is refused, one in seven never ends,
   * some were queued again, many repeat others. Later jobs may wait and run for hours, too.
   */
  BUSY(WorldKind.BUSY);

  final WorldKind kind;

  SandboxWorld(WorldKind kind) {
    this.kind = kind;
  }
}
