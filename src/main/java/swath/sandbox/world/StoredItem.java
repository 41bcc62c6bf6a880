package swath.sandbox.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item in storage: an image that was bought, or what a job left. It lies in a collection of its
 * own and has one asset; everything else follows from its scene and its process.
 *
 * @param processId of the job that made it; null for a bought image
 * @param reference the scene that a comparison compared it with; null for all else
 * @param sensitivity that a comparison was asked for; null if none was
 * @param title the user's; null if it was taken away
 */
public record StoredItem(
    String id,
    String collectionId,
    String assetId,
    String scene,
    String workspaceId,
    @Nullable String orderId,
    @Nullable String jobId,
    @Nullable String processId,
    @Nullable String reference,
    @Nullable Integer sensitivity,
    Instant created,
    Instant updated,
    @Nullable String title,
    List<String> tags) {

  public StoredItem retitled(@Nullable String newTitle, List<String> newTags, Instant at) {
    return new StoredItem(
        id,
        collectionId,
        assetId,
        scene,
        workspaceId,
        orderId,
        jobId,
        processId,
        reference,
        sensitivity,
        created,
        at,
        newTitle,
        newTags);
  }
}
