package swath;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import swath.internal.help.ApiEntry;
import swath.internal.help.GuideTopic;
import swath.view.Card;
import swath.view.CodeLines;
import swath.view.Grid;
import swath.view.Span;

/** A card of help in the making: tasks of the guide, and Javadoc, whose Markdown it takes apart. */
final class HelpCard {
  private static final int LINE = 52;
  private static final Pattern FENCE = Pattern.compile("(?s)```java\\n(.*?)\\n```");

  private final Card.Builder card;

  HelpCard(String title) {
    this.card = Card.of("help", title);
  }

  Card build() {
    return card.build();
  }

  /** A sentence in which calls stand out; nothing if it is empty. */
  @CanIgnoreReturnValue
  HelpCard sentence(String sentence) {
    if (!sentence.isEmpty()) {
      card.line(Span.sentence(sentence));
    }
    return this;
  }

  /** The lines of all tasks, page by page, each with its task as a comment. */
  @CanIgnoreReturnValue
  HelpCard overview(List<GuideTopic> topics) {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    topics.forEach(
        topic -> pages.computeIfAbsent(topic.page(), page -> new ArrayList<>()).add(line(topic)));
    pages.forEach(
        (page, lines) -> {
          card.line(Span.of(page));
          card.block(new CodeLines(lines));
        });
    return this;
  }

  private static String line(GuideTopic topic) {
    String line = topic.line();
    return line + " ".repeat(Math.max(0, LINE - line.length())) + "  // " + topic.title();
  }

  /** Tasks with what to know of them. */
  @CanIgnoreReturnValue
  HelpCard topics(List<GuideTopic> topics) {
    for (GuideTopic topic : topics) {
      card.line(Span.of(topic.title() + ":"), Span.of(topic.text().replace("`", "")));
      card.block(CodeLines.of(topic.code()));
    }
    return this;
  }

  /** A member with all that its Javadoc says. */
  @CanIgnoreReturnValue
  HelpCard member(ApiEntry member) {
    card.line(Span.of("Of " + member.owner() + ":"));
    card.block(CodeLines.of(member.declaration()));
    Matcher code = FENCE.matcher(member.text());
    int from = 0;
    while (code.find()) {
      words(member.text().substring(from, code.start()));
      card.block(CodeLines.of(code.group(1)));
      from = code.end();
    }
    words(member.text().substring(from));
    return this;
  }

  private void words(String markdown) {
    Stream.of(markdown.split("\n\n|\n(?=- )"))
        .map(part -> part.replace("`", "").replaceAll("\\s+", " ").strip())
        .forEach(this::sentence);
  }

  /** Members with a sentence each, folded away; nothing if there is none. */
  @CanIgnoreReturnValue
  HelpCard folded(String type, List<ApiEntry> members) {
    if (!members.isEmpty()) {
      card.details(
          "All that it has, and what it does",
          new Grid(
              type,
              List.of(Grid.Column.text("member"), Grid.Column.text("what it does")),
              members.stream()
                  .map(one -> List.of(Span.code(one.declaration()), Span.of(one.summary())))
                  .toList(),
              ""));
    }
    return this;
  }
}
