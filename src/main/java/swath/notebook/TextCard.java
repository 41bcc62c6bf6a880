package swath.notebook;

import java.util.ArrayList;
import java.util.List;
import swath.view.Card;
import swath.view.Sanitizer;
import swath.view.Span;

/**
 * A card made of a value's own text: the first line is its title; a line {@code " name value"} is a
 * fact, which deeper lines continue; any other line is a sentence.
 */
final class TextCard {
  private static final int NAME_INDENT = 2;

  private TextCard() {}

  static Card of(String kind, String text) {
    var lines = text.lines().toList();
    var title = lines.isEmpty() ? "" : Sanitizer.line(lines.get(0), 250);
    var draft = Card.of(kind, title);
    String name = "";
    var value = new ArrayList<String>();
    for (var line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      int indent = line.length() - line.stripLeading().length();
      int gap = indent == NAME_INDENT ? line.indexOf("  ", NAME_INDENT) : -1;
      if (indent > NAME_INDENT && !name.isEmpty()) {
        value.add(line.strip());
        continue;
      }
      add(draft, name, value);
      name = gap < 0 ? "" : line.substring(NAME_INDENT, gap);
      value.clear();
      if (gap >= 0) {
        value.add(line.substring(gap).strip());
      } else if (!line.isBlank()) {
        draft.line(Span.sentence(line.strip()));
      }
    }
    add(draft, name, value);
    return draft.build();
  }

  private static void add(Card.Builder draft, String name, List<String> value) {
    if (!name.isEmpty()) {
      draft.fact(name, Span.sentence(String.join(" ", value)));
    }
  }
}
