package swath.view;

import java.util.ArrayList;
import java.util.List;

/** A card as plain text. Not thread-safe. */
final class TextRenderer {
  static final int WIDTH = 100;
  private static final String INDENT = "  ";
  // A longer name has a line of its own, or it would take the room of all values.
  private static final int LONGEST_NAME = 30;

  private final Card card;
  private final StringBuilder text = new StringBuilder();
  private final int nameWidth;
  private boolean afterTable;

  TextRenderer(Card card) {
    this.card = card;
    this.nameWidth = nameWidth(card.blocks());
  }

  String text() {
    add(Words.wrap(head(), WIDTH));
    var state = card.state();
    if (state != null) {
      add(spans(List.of(state), ""));
    }
    card.blocks().forEach(this::block);
    add(Words.wrap(card.footer(), WIDTH));
    return text.toString();
  }

  private String head() {
    var isBoth = !card.title().isEmpty() && !card.kind().isEmpty();
    return card.title() + (isBoth ? " · " : "") + card.kind();
  }

  private void block(Block block) {
    if (block instanceof Facts facts) {
      facts.facts().forEach(this::fact);
    } else if (block instanceof Line line) {
      add(spans(line.spans(), ""));
    } else if (block instanceof CodeLines code) {
      add(INDENT + INDENT + code.joined().replace("\n", "\n" + INDENT + INDENT));
    } else if (block instanceof Stages stages) {
      add(stages(stages.stages()));
    } else if (block instanceof ProgressBar bar) {
      add(Words.wrap(bar.words(), WIDTH));
    } else if (block instanceof Pictures pictures) {
      pictures.textBlocks().forEach(this::block);
    } else if (block instanceof Details details) {
      gap();
      add(Words.wrap(details.summary() + ":", WIDTH));
      afterTable = false;
      if (details.content() instanceof Grid grid) {
        add(GridText.of(grid));
      } else {
        block(details.content());
      }
      afterTable = true;
    } else if (block instanceof Grid grid) {
      gap();
      add(GridText.of(grid));
      afterTable = true;
    }
  }

  /** An empty line around what takes several lines. */
  private void gap() {
    afterTable = text.length() > 0;
  }

  private void add(String lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append(text.length() == 0 ? "" : afterTable ? "\n\n" : "\n").append(lines);
    afterTable = false;
  }

  private void fact(Facts.Fact fact) {
    var name = fact.name();
    int length = Words.length(name);
    var indent = " ".repeat(2 * INDENT.length() + nameWidth);
    if (length > nameWidth) {
      add(Words.wrap(INDENT + name, WIDTH, INDENT));
      add(indent + spans(fact.spans(), indent));
    } else {
      var head = INDENT + name + " ".repeat(nameWidth - length) + INDENT;
      add(head + spans(fact.spans(), indent));
    }
  }

  private static int nameWidth(List<Block> blocks) {
    int width = 0;
    for (var block : blocks) {
      if (block instanceof Facts facts) {
        for (var fact : facts.facts()) {
          int length = Words.length(fact.name());
          width = length <= LONGEST_NAME ? Math.max(width, length) : width;
        }
      } else if (block instanceof Pictures pictures) {
        width = Math.max(width, nameWidth(pictures.textBlocks()));
      }
    }
    return width;
  }

  private static String stages(List<Stages.Stage> stages) {
    var wrap = new Wrap(WIDTH - INDENT.length(), "");
    for (int i = 0; i < stages.size(); i++) {
      var stage = stages.get(i);
      var note = stage.note().isEmpty() ? "" : " (" + stage.note() + ")";
      wrap.word(stage.span().plain() + note + (i + 1 < stages.size() ? " →" : ""));
    }
    return INDENT + wrap.toString().replace("\n", "\n" + INDENT);
  }

  /** Spans beside each other; lines but the first begin with the indent. */
  private static String spans(List<Span> spans, String indent) {
    int width = WIDTH - indent.length();
    var wrap = new Wrap(width, "");
    units(spans, width).forEach(wrap::word);
    var wrapped = wrap.toString().stripTrailing();
    return indent.isEmpty() ? wrapped : wrapped.replace("\n", "\n" + indent);
  }

  /** What is not to be broken: words, marks with their word, code that fits on a line. */
  private static List<String> units(List<Span> spans, int width) {
    var units = new ArrayList<String>();
    for (var span : spans) {
      int first = units.size();
      // An em space sets spans apart in HTML; here it is a second space.
      var text = span.code() ? span.text() : span.text().replace('\u2003', ' ');
      boolean isWord = span.mark() != null && span.isWord();
      if (isWord || (span.code() && Words.length(text) <= width)) {
        units.add(text);
      } else {
        units.addAll(List.of(text.split(" ", -1)));
      }
      var mark = span.mark();
      if (mark != null) {
        units.set(first, (mark.sign() + " " + units.get(first)).stripTrailing());
      } else if (first > 0 && isTight(units.get(first - 1), units.get(first), span.code())) {
        units.set(first - 1, units.get(first - 1) + units.remove(first));
      }
    }
    return units;
  }

  /** Whether no space stands between: before a full stop, after a bracket. */
  private static boolean isTight(String before, String after, boolean isCode) {
    return before.endsWith("(")
        || (!isCode && !after.isEmpty() && ".,;:!?)".indexOf(after.charAt(0)) >= 0);
  }
}
