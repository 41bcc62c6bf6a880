package swath.sandbox.world;

import java.time.Instant;
import java.util.List;

/** What a successful job leaves: one item in a collection of its own, at its input's place. */
final class ResultItem {
  private ResultItem() {}

  static StoredItem of(WorldState state, StoredJob job, Instant at) {
    String scene = job.order.scene();
    if (scene == null) {
      throw new IllegalStateException(job.id() + " has no scene, so it cannot have succeeded");
    }
    String workspace = job.order.workspaceId();
    return new StoredItem(
        SeededRandom.uuid(state.seed, job.id() + "item"),
        SeededRandom.uuid(state.seed, job.id() + "collection"),
        SeededRandom.uuid(state.seed, job.id() + "asset"),
        scene,
        workspace == null ? Account.USER_ID : workspace,
        null,
        job.id(),
        job.order.processId(),
        at,
        at,
        job.order.title(),
        List.of());
  }
}
