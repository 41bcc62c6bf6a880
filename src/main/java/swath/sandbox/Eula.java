package swath.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A licence text that must be accepted before its processes run. */
record Eula(
    String key,
    String id,
    String documentId,
    String title,
    Instant validFrom,
    int version,
    boolean accepted,
    @Nullable Instant acceptedAt) {

  Eula accept(Instant at) {
    return new Eula(key, id, documentId, title, validFrom, version, true, at);
  }

  Eula withdraw() {
    return new Eula(key, id, documentId, title, validFrom, version, false, null);
  }
}
