package swath.sandbox.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A licence text that must be accepted before its processes run. */
public record StoredEula(
    String key,
    String id,
    String documentId,
    String title,
    Instant validFrom,
    int version,
    boolean accepted,
    @Nullable Instant acceptedAt) {

  public StoredEula accept(Instant at) {
    return new StoredEula(key, id, documentId, title, validFrom, version, true, at);
  }

  StoredEula withdraw() {
    return new StoredEula(key, id, documentId, title, validFrom, version, false, null);
  }
}
