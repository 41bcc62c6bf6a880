package swath.http;

import com.ethlo.time.ITU;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * UP42's timestamps: RFC 3339 with 0 to 9 fraction digits (0 and 6 were seen, 9 is implied by the
 * change log of UP42's Python client) and any offset.
 *
 * <pre>{@code
 * Instant created = Timestamps.parse("2024-06-05T13:12:48.124568Z");
 * }</pre>
 */
public final class Timestamps {
  private Timestamps() {}

  /**
   * The instant that a timestamp names, to the nanosecond.
   *
   * @throws DateTimeException when the text is no RFC 3339 timestamp
   */
  public static Instant parse(String text) {
    return ITU.parseDateTime(text).toInstant();
  }
}
