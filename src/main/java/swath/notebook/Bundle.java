package swath.notebook;

import org.jspecify.annotations.Nullable;

/**
 * What one cell output consists of: a text that reads well by itself, and perhaps HTML or a
 * picture.
 *
 * @param text plain text, always there: some front ends show nothing else
 * @param html HTML without scripts, style sheets and identifiers, or null
 * @param png the bytes of a PNG picture, or null
 */
public record Bundle(String text, @Nullable String html, byte @Nullable [] png) {
  /** A bundle of text alone. */
  public static Bundle text(String text) {
    return new Bundle(text, null, null);
  }

  /** A bundle of HTML and the text that says the same. */
  public static Bundle html(String html, String text) {
    return new Bundle(text, html, null);
  }
}
