package swath.notebook;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A part of a card. */
sealed interface Block
    permits Block.Facts, Block.Path, Block.Gauge, Block.Line, Block.Pictures, Block.Fold, Grid {

  /** Names with what they stand for. */
  record Facts(List<Fact> facts) implements Block {}

  /** A name, and one or more pieces of text that belong to it. */
  record Fact(String name, List<Bit> bits) {
    static Fact of(String name, Bit... bits) {
      return new Fact(name, List.of(bits));
    }

    static Fact of(String name, String text) {
      return of(name, Bit.of(text));
    }
  }

  /** The stages that a job went through, is in, and has before it, in this order. */
  record Path(List<Step> steps) implements Block {}

  /**
   * One stage of a path.
   *
   * @param bit the status, with its mark
   * @param note how long it took, or why nobody knows
   * @param now whether the job is in this stage
   */
  record Step(Bit bit, String note, boolean now) {}

  /** A bar that is filled in part, with words that say the same. */
  record Gauge(double share, String colour, String text) implements Block {
    String width() {
      return String.format(Locale.ROOT, "%.1f%%", 100 * Math.max(0, Math.min(1, share)));
    }
  }

  /** A sentence. */
  record Line(List<Bit> bits) implements Block {
    static Line of(Bit... bits) {
      return new Line(List.of(bits));
    }

    static Line of(String text) {
      return of(Bit.of(text));
    }
  }

  /** Pictures beside each other. */
  record Pictures(List<Picture> pictures) implements Block {}

  /**
   * A picture.
   *
   * @param type its media type
   * @param width how wide it is shown, in CSS pixels
   * @param alt the words that stand for it
   * @param caption what stands beneath it; may be empty
   */
  record Picture(byte[] bytes, String type, int width, String alt, String caption) {
    Picture(byte[] bytes, String type, int width, String alt) {
      this(bytes, type, width, alt, "");
    }

    static Picture png(byte[] bytes, int width, String alt) {
      return new Picture(bytes, "image/png", width, alt);
    }

    Picture captioned(String caption) {
      return new Picture(bytes, type, width, alt, caption);
    }

    String maxWidth() {
      return width + "px";
    }

    String source() {
      return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
  }

  /** Something that is shown when asked for. */
  record Fold(String summary, Block inner) implements Block {}
}
