package swath.sandbox.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        reference(state, job.order),
        sensitivity(job.order),
        at,
        at,
        job.order.title(),
        List.of());
  }

  /** The scene of the second image, if two are compared. */
  private static @Nullable String reference(WorldState state, JobOrder order) {
    ProcessModel process = Catalog.process(order.processId());
    if (!process.compares()) {
      return null;
    }
    List<ItemInputs.Named> named = ItemInputs.read(process, inputs(order));
    String url = named.size() < 2 ? "" : named.get(1).url();
    return Stream.concat(state.items.values().stream(), state.removed.values().stream())
        .filter(item -> url.endsWith("/" + item.id()))
        .map(StoredItem::scene)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Integer sensitivity(JobOrder order) {
    JsonNode value = inputs(order).path("sensitivity");
    return value.isInt() ? value.intValue() : null;
  }

  private static JsonNode inputs(JobOrder order) {
    try {
      return SandboxJson.MAPPER.readTree(order.inputs());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("inputs of " + order.id(), e);
    }
  }

  static String id(long seed, String jobId) {
    return SeededRandom.uuid(seed, jobId + "item");
  }

  static String collectionId(long seed, String jobId) {
    return SeededRandom.uuid(seed, jobId + "collection");
  }
}
