package swath.http;

import swath.view.Words;

/** The numbers of bytes of {@link Words}, until nobody calls them here any more. */
public final class ByteCount {
  private ByteCount() {}

  /** The same as {@link Words#bytes}. */
  public static String words(long bytes) {
    return Words.bytes(bytes);
  }
}
