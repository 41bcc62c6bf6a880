package swath.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pictures beside each other. Text shows the words of each, or the blocks that say the same.
 *
 * <pre>{@code
 * Pictures.of(thumbnail, outline);
 * Pictures.of(outline).inWords(facts); // text shows these facts
 * Pictures.of(thumbnail).inWords();    // text shows nothing: the card says it already
 * }</pre>
 *
 * @param pictures the pictures from left to right
 * @param words what text shows instead of them; null for the words of each picture
 */
public record Pictures(List<Picture> pictures, @Nullable List<Block> words) implements Block {
  /** Copies the lists. */
  public Pictures {
    pictures = List.copyOf(pictures);
    words = words == null ? null : List.copyOf(words);
  }

  /** These pictures; text shows the words of each. */
  public static Pictures of(Picture... pictures) {
    return new Pictures(List.of(pictures), null);
  }

  /** The same pictures; text shows these blocks instead, or nothing. */
  public Pictures inWords(Block... blocks) {
    return new Pictures(pictures, List.of(blocks));
  }

  List<Block> textBlocks() {
    return words != null
        ? words
        : pictures.stream().<Block>map(picture -> Line.of(Span.of(picture.alt()))).toList();
  }

  boolean hasShown() {
    return !shown().isEmpty();
  }

  /** Those that can be drawn. */
  List<Picture> shown() {
    return pictures.stream()
        .filter(picture -> picture.failure() == null && !picture.source().isEmpty())
        .toList();
  }

  /** What HTML shows for those that can't be drawn: why, and the words; empty if all can. */
  List<Block> failures() {
    var blocks = new ArrayList<Block>();
    for (var picture : pictures) {
      var failure = picture.failure();
      if (failure != null) {
        blocks.add(Line.of(Span.of(failure)));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.addAll(textBlocks());
    }
    return blocks;
  }
}
