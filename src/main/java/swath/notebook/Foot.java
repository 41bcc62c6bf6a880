package swath.notebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last line of a face: as of when, and whether it is a sandbox's. */
final class Foot {
  private Foot() {}

  static String asOf(@Nullable Instant instant, boolean sandbox) {
    var time = instant == null ? "" : "as of " + Text.time(instant) + " UTC";
    return sandbox ? (time.isEmpty() ? "" : time + " · ") + "sandbox: invented data" : time;
  }
}
