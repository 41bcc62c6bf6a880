package swath.internal.paging;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The ids that a list has brought, so that an element that comes again is known. */
final class SeenIds {
  private static final int LATEST = 10_000;

  private final Set<String> ids;

  private SeenIds(Set<String> ids) {
    this.ids = ids;
  }

  /** Remembers all: for lists, which are kept anyway. */
  static SeenIds all() {
    return new SeenIds(new HashSet<>());
  }

  /** Remembers the 10,000 that came last: for streams, which may have no end. */
  static SeenIds latest() {
    return new SeenIds(
        Collections.newSetFromMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > LATEST;
              }
            }));
  }

  /** Remembers an id; false where it was known. */
  boolean add(String id) {
    return ids.add(id);
  }
}
