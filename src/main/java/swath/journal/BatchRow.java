package swath.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import swath.view.Words;

/**
 * One job that a batch is to have: what it would execute, and what is known of it besides its
 * submissions. The inputs themselves are not kept, but a hash of each, which tells whether one of
 * them changed.
 *
 * @param batch the batch's name
 * @param key names the row in its batch
 * @param processId the process
 * @param workspaceId the workspace
 * @param inputsHash the {@linkplain CanonicalJson#hash hash} of its inputs
 * @param digests the hash of each input, by its name
 * @param itemId the id of its image; several are joined by commas
 * @param image what the image is called
 * @param taken when the image was taken; null where nobody knows
 * @param price the price in credits when it was planned last; null where there was none
 * @param foundJob the job that was paid for before, or that the user named; null if there is none
 * @param refusal why it was not executed the last time; empty if nothing was against it
 */
public record BatchRow(
    String batch,
    String key,
    String processId,
    String workspaceId,
    String inputsHash,
    Map<String, String> digests,
    String itemId,
    String image,
    @Nullable Instant taken,
    @Nullable Integer price,
    @Nullable String foundJob,
    String refusal) {
  /** Takes a copy. */
  public BatchRow {
    digests = Map.copyOf(digests);
  }

  /** The image with the day on which it was taken: {@code 2025-05-23 Port of Felixstowe}. */
  public String named() {
    return named(image, taken);
  }

  /** As {@link #named()}, of an image that is no row yet. */
  public static String named(String image, @Nullable Instant taken) {
    return taken == null ? image : Words.day(taken) + " " + image;
  }

  /** A copy with another price; null keeps this one's. */
  public BatchRow priced(@Nullable Integer other) {
    return other == null ? this : copy(other, foundJob, refusal);
  }

  /** A copy whose job was found. */
  public BatchRow found(@Nullable String jobId) {
    return copy(price, jobId, "");
  }

  /** A copy that was not executed. */
  public BatchRow refused(String reason) {
    return copy(price, foundJob, reason);
  }

  private BatchRow copy(@Nullable Integer price, @Nullable String foundJob, String refusal) {
    return new BatchRow(
        batch,
        key,
        processId,
        workspaceId,
        inputsHash,
        digests,
        itemId,
        image,
        taken,
        price,
        foundJob,
        refusal);
  }

  /** The hash of each input. */
  public static Map<String, String> digests(JsonNode inputs) {
    Map<String, String> digests = new TreeMap<>();
    inputs
        .properties()
        .forEach(one -> digests.put(one.getKey(), CanonicalJson.hash(one.getValue())));
    return digests;
  }

  /**
   * What this one would execute otherwise than {@code before}, which has the same key: names of
   * inputs, else "process" or "workspace"; empty when both are of the same job.
   */
  public List<String> differences(BatchRow before) {
    List<String> found = new ArrayList<>();
    if (!processId.equals(before.processId)) {
      found.add("the process (" + before.processId + " before)");
    }
    if (!workspaceId.equals(before.workspaceId)) {
      found.add("the workspace (" + before.workspaceId + " before)");
    }
    if (!inputsHash.equals(before.inputsHash)) {
      TreeSet<String> names = new TreeSet<>(digests.keySet());
      names.addAll(before.digests.keySet());
      names.stream()
          .filter(name -> !digests.getOrDefault(name, "").equals(before.digests.get(name)))
          .map(name -> "the input " + name)
          .forEach(found::add);
    }
    return found;
  }
}
