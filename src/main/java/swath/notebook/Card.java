package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.notebook.Block.Fact;

/**
 * How one thing looks: what it is, in which state, its parts, and as of when.
 *
 * @param title its name
 * @param state its state, with a mark, or null
 * @param kind what it is, in a word or two
 * @param blocks its parts
 * @param foot what a reader must know of all of it, such as its time; may be empty
 */
record Card(String title, @Nullable Bit state, String kind, List<Block> blocks, String foot) {

  /** Collects a card's parts in their order; facts that follow each other become one list. */
  static final class Draft {
    private final String title;
    private final String kind;
    private @Nullable Bit state;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    Draft(String kind, String title) {
      this.kind = kind;
      this.title = title;
    }

    Draft state(Bit bit) {
      state = bit;
      return this;
    }

    Draft fact(String name, String text) {
      return fact(name, Bit.of(text));
    }

    Draft fact(String name, Bit... bits) {
      facts.add(Fact.of(name, bits));
      return this;
    }

    Draft line(Bit... bits) {
      return block(Block.Line.of(bits));
    }

    Draft block(Block block) {
      flush();
      blocks.add(block);
      return this;
    }

    Card foot(String foot) {
      flush();
      return new Card(title, state, kind, List.copyOf(blocks), foot);
    }

    private void flush() {
      if (!facts.isEmpty()) {
        blocks.add(new Block.Facts(List.copyOf(facts)));
        facts.clear();
      }
    }
  }
}
