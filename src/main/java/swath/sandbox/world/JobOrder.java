package swath.sandbox.world;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered by an execution; it never changes.
 *
 * @param number counts the jobs of a world in the order of their creation
 * @param id fixes, with the seed, how long each stage takes
 * @param inputs JSON text, with {@link #BASE} where the sandbox's own address stood
 * @param scene the {@link Scene} that a result will show; null if the inputs name none
 * @param credits 0 if it is free
 * @param slow the status that takes unusually long, if one does
 * @param tails whether it may wait and run for hours, as a few real jobs do
 */
public record JobOrder(
    int number,
    String id,
    String processId,
    @Nullable String workspaceId,
    @Nullable String budgetId,
    String title,
    String inputs,
    @Nullable String scene,
    int credits,
    @JsonProperty("flaws") List<InputError> errors,
    @JsonProperty("fault") @Nullable JobFate fate,
    @Nullable Status slow,
    boolean tails,
    Instant created) {
  /**
   * Stands for the sandbox's own address in stored inputs: the port changes, the world does not.
   */
  static final String BASE = "{sandbox}";

  /** Whether credits are never withheld for it. */
  @JsonIgnore
  public boolean isFree() {
    return credits == 0;
  }

  JobOrder numbered(int newNumber) {
    return copy(newNumber, id, created);
  }

  JobOrder createdAt(Instant instant) {
    return copy(number, id, instant);
  }

  /** Another job with the same process and inputs. */
  JobOrder again(String newId, Instant instant) {
    return copy(number, newId, instant);
  }

  private JobOrder copy(int newNumber, String newId, Instant newCreated) {
    return new JobOrder(
        newNumber,
        newId,
        processId,
        workspaceId,
        budgetId,
        title,
        inputs,
        scene,
        credits,
        errors,
        fate,
        slow,
        tails,
        newCreated);
  }
}
