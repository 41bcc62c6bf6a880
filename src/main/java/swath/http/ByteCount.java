package swath.http;

import swath.view.Words;

/**
 * Numbers of bytes as text: decimal units, as UP42 and file managers count.
 *
 * <pre>{@code
 * ByteCount.words(48_211_003); // 48.2 MB
 * }</pre>
 */
public final class ByteCount {
  private ByteCount() {}

  /** {@code 320 B}, {@code 1.4 MB}. */
  public static String words(long bytes) {
    return Words.bytes(bytes);
  }
}
