package swath.kernel;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import swath.host.KnownWords;

/** The sessions that cells opened and that are still in use. Thread-safe. */
final class OpenSessions {
  private static final int MOST = 20;

  private final List<WeakReference<KnownWords>> sessions = new ArrayList<>();

  synchronized void add(KnownWords session) {
    sessions.removeIf(known -> known.get() == null);
    if (sessions.size() == MOST) {
      sessions.remove(0);
    }
    sessions.add(new WeakReference<>(session));
  }

  /** What their words are for this method's argument. */
  synchronized List<String> words(String method) {
    return sessions.stream()
        .map(WeakReference::get)
        .filter(Objects::nonNull)
        .flatMap(session -> session.words(method).stream())
        .distinct()
        .toList();
  }
}
