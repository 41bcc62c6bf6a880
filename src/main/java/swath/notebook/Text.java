package swath.notebook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times where {@link swath.report.Words} has no form for them: ISO, UTC. */
final class Text {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Text() {}

  /** {@code 2026-11-24 14:03:12}. */
  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** {@code 14:03:12}. */
  public static String clock(Instant instant) {
    return CLOCK.format(instant);
  }
}
