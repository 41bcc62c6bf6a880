package swath.notebook;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A part of a card. */
sealed interface Block
    permits Block.Facts, Block.Path, Block.Gauge, Block.Line, Block.Picture, Block.Fold, Grid {

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

  /** A PNG picture of a width in CSS pixels, with the words that stand for it. */
  record Picture(byte[] png, int width, String alt) implements Block {
    String source() {
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
  }

  /** Something that is shown when asked for. */
  record Fold(String summary, Block inner) implements Block {}
}
