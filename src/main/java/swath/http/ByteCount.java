package swath.http;

import java.util.Locale;

/**
 * Numbers of bytes in words: decimal units, as UP42 and file managers count.
 *
 * <pre>{@code
 * ByteCount.words(48_211_003); // 48.2 MB
 * }</pre>
 */
public final class ByteCount {
  private static final double ROUNDS_UP = 999.95;

  private ByteCount() {}

  /** {@code 320 B}, {@code 1.4 MB}. */
  public static String words(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    double size = bytes;
    int unit = -1;
    while (size >= ROUNDS_UP && unit < 4) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %cB", size, "kMGTP".charAt(unit));
  }
}
