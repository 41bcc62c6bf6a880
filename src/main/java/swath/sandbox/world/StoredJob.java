package swath.sandbox.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job and where it stands. Guarded by the world's lock. */
public final class StoredJob {
  final JobOrder order;
  Status status;
  Instant updated;
  @Nullable Instant started;
  @Nullable Instant finished;

  @Nullable Instant due;

  /** How often it was started. */
  int runs;

  @Nullable String collectionId;

  @JsonCreator
  StoredJob(@JsonProperty("order") JobOrder order) {
    this.order = order;
    this.status = Status.CREATED;
    this.updated = order.created();
  }

  /** The credits that its JSON shows: those ever withheld, also when given back; -1 for none. */
  public int shownCredits() {
    if (order.isFree()) {
      return -1;
    }
    return switch (status) {
      case ACCEPTED, RUNNING, SUSPENDED, SUCCESSFUL, FAILED, CAPTURED, RELEASED -> order.credits();
      default -> -1;
    };
  }

  public String id() {
    return order.id();
  }

  public JobOrder order() {
    return order;
  }

  public Status status() {
    return status;
  }

  public Instant updated() {
    return updated;
  }

  public @Nullable Instant started() {
    return started;
  }

  public @Nullable Instant finished() {
    return finished;
  }

  /** When the next transition happens; null when there is none. */
  public @Nullable Instant due() {
    return due;
  }

  /** The collection that the job left; null while there is none. */
  public @Nullable String collectionId() {
    return collectionId;
  }
}
