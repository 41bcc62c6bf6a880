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
public record MimeBundle(String text, @Nullable String html, byte @Nullable [] png) {
  /** A bundle of text alone. */
  public static MimeBundle text(String text) {
    return new MimeBundle(text, null, null);
  }

  /** A bundle of HTML and the text that says the same. */
  public static MimeBundle html(String html, String text) {
    return new MimeBundle(text, html, null);
  }
}
