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
        id(state.seed, job.id()),
        collectionId(state.seed, job.id()),
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

  static String id(long seed, String jobId) {
    return SeededRandom.uuid(seed, jobId + "item");
  }

  static String collectionId(long seed, String jobId) {
    return SeededRandom.uuid(seed, jobId + "collection");
  }
}
