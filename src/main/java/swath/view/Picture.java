package swath.view;

import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;

/**
 * A picture, and the words that stand for it. Its bytes may be made only when HTML needs them.
 *
 * <pre>{@code
 * Picture.png(bytes, 220, "footprint: 51.48 to 51.53 °N").captioned("Epping Forest");
 * Picture.png(() -> ChartImages.png(chart), 800, title);
 * }</pre>
 *
 * <p>Thread-safe if its supplier is; two threads may ask it at once.
 */
public final class Picture {
  private static final int LONGEST = 1_000;

  private final Supplier<byte[]> bytes;
  private final String type;
  private final int width;
  private final String alt;
  private final String caption;
  private volatile @Nullable String source;

  private Picture(Supplier<byte[]> bytes, String type, int width, String alt, String caption) {
    this.bytes = bytes;
    this.type = type;
    this.width = width;
    this.alt = Sanitizer.line(alt, LONGEST);
    this.caption = Sanitizer.line(caption, LONGEST);
  }

  /** A PNG that is shown {@code width} CSS pixels wide. */
  public static Picture png(byte[] bytes, int width, String alt) {
    return png(() -> bytes, width, alt);
  }

  /**
   * A PNG that is made when HTML is. The supplier may give no bytes: then there is no picture. If
   * it throws an {@link Up42Exception}, HTML shows the message and the words instead.
   */
  public static Picture png(Supplier<byte[]> bytes, int width, String alt) {
    return new Picture(bytes, "image/png", width, alt, "");
  }

  /** A JPEG that is shown {@code width} CSS pixels wide. */
  public static Picture jpeg(byte[] bytes, int width, String alt) {
    return jpeg(() -> bytes, width, alt);
  }

  /** A JPEG that is made when HTML is, as in {@link #png(Supplier, int, String)}. */
  public static Picture jpeg(Supplier<byte[]> bytes, int width, String alt) {
    return new Picture(bytes, "image/jpeg", width, alt, "");
  }

  /** The same with words beneath it. */
  public Picture captioned(String words) {
    return new Picture(bytes, type, width, alt, words);
  }

  /**
   * Its bytes; none if there is no picture.
   *
   * @throws Up42Exception if it can't be made
   */
  public byte[] bytes() {
    return bytes.get();
  }

  /** How wide it is shown, in CSS pixels. */
  public int width() {
    return width;
  }

  /** The words that stand for it. */
  public String alt() {
    return alt;
  }

  /** What stands beneath it; may be empty. */
  public String caption() {
    return caption;
  }

  String maxWidth() {
    return width + "px";
  }

  /** Its address, which holds all of it; empty if there is no picture. */
  String source() {
    String made = source;
    if (made == null) {
      byte[] content = bytes();
      made =
          content.length == 0
              ? ""
              : "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
      source = made;
    }
    return made;
  }

  /** Why it can't be shown; null if it can. */
  @Nullable String failure() {
    try {
      source();
      return null;
    } catch (Up42Exception e) {
      return String.valueOf(e.getMessage());
    }
  }
}
