package swath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import swath.host.Host;
import swath.internal.help.ApiDocs;
import swath.internal.help.ApiEntry;
import swath.internal.help.Guide;
import swath.internal.help.GuideTopic;
import swath.internal.words.NearestWord;
import swath.view.Card;
import swath.view.CodeLines;
import swath.view.Grid;
import swath.view.Span;
import swath.view.Viewable;

/**
 * Help in a cell: what one can do, by task, with lines to copy.
 *
 * <pre>{@code
 * help();         // all tasks
 * help(job);      // what one can do with this job
 * help("track");  // a method, a type, a task, or any word
 * help("error");  // all that is known of the last error in a cell
 * }</pre>
 *
 * <p>A notebook can call these methods without the class's name. They ask no network. Immutable and
 * thread-safe.
 */
public final class Help implements Viewable {
  private static final int MOST_MEMBERS = 6;
  private static final int LINE = 52;
  private static final String ERROR = "error";
  private static final Pattern FENCE = Pattern.compile("(?s)```java\\n(.*?)\\n```");

  private final Card card;

  private Help(Card card) {
    this.card = card;
  }

  /** All tasks. */
  public static Help help() {
    Card.Builder card = Card.of("help", "What you can do");
    Map<String, List<GuideTopic>> pages = new LinkedHashMap<>();
    Guide.topics()
        .forEach(
            topic -> pages.computeIfAbsent(topic.page(), page -> new ArrayList<>()).add(topic));
    pages.forEach(
        (page, topics) -> {
          card.line(Span.of(page));
          card.block(new CodeLines(topics.stream().map(Help::line).toList()));
        });
    return new Help(
        card.line(
                Span.sentence(
                    "More: help(\"track\") explains a method or a word, help(x) what can be done"
                        + " with x; Shift+Tab on a name shows what it takes."))
            .build());
  }

  /** The task's line with the task behind it as a comment. */
  private static String line(GuideTopic topic) {
    return (topic.line() + " ".repeat(LINE)).substring(0, Math.max(LINE, topic.line().length()))
        + "  // "
        + topic.title();
  }

  /**
   * What one can do with a value, or what a word means.
   *
   * @param about a value of ours, a class, or the name of a method, a type or a task
   */
  public static Help help(@Nullable Object about) {
    if (about == null) {
      return new Help(
          Card.of("help", "null")
              .line(
                  Span.of("There is nothing in it: the cell that sets it failed, or set nothing."))
              .build());
    }
    if (about instanceof String word) {
      return word(word.strip());
    }
    return type(about instanceof Class<?> type ? type : about.getClass());
  }

  private static Help type(Class<?> type) {
    List<String> names =
        Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass)
            .map(Class::getSimpleName)
            .toList();
    return names.stream()
        .filter(name -> ApiDocs.all().containsKey(name) || !topicsOf(name).isEmpty())
        .findFirst()
        .map(Help::type)
        .orElseGet(
            () ->
                new Help(
                    Card.of("help", type.getSimpleName())
                        .line(
                            Span.sentence(
                                "This is no type of Swath's. Shift+Tab behind its name and a dot"
                                    + " shows what it has; help() lists what you can do here."))
                        .build()));
  }

  private static List<GuideTopic> topicsOf(String type) {
    return Guide.topics().stream().filter(topic -> topic.types().contains(type)).toList();
  }

  private static Help type(String name) {
    Card.Builder card = Card.of("help", name);
    Optional.ofNullable(ApiDocs.all().get(name))
        .map(ApiEntry::summary)
        .filter(summary -> !summary.isEmpty())
        .ifPresent(summary -> card.line(Span.sentence(summary)));
    topicsOf(name).forEach(topic -> add(card, topic));
    List<List<Span>> members =
        ApiDocs.all().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(name + "."))
            .filter(entry -> !entry.getValue().summary().isEmpty())
            .map(Help::member)
            .toList();
    if (!members.isEmpty()) {
      card.details(
          "All that it has, and what it does",
          new Grid(
              name,
              List.of(Grid.Column.text("member"), Grid.Column.text("what it does")),
              members,
              ""));
    }
    return new Help(card.build());
  }

  private static List<Span> member(Map.Entry<String, ApiEntry> entry) {
    return List.of(Span.code(entry.getValue().declaration()), Span.of(entry.getValue().summary()));
  }

  private static Help word(String word) {
    if (word.isEmpty()) {
      return help();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals(ERROR)) {
      return error();
    }
    Optional<String> type =
        ApiDocs.types().stream().filter(name -> name.equalsIgnoreCase(word)).findFirst();
    if (type.isPresent()) {
      return type(type.get());
    }
    Card.Builder card = Card.of("help", word);
    String name = lower.replaceFirst("\\(.*", "").replaceFirst(".*\\.", "");
    List<Map.Entry<String, ApiEntry>> members =
        ApiDocs.all().entrySet().stream()
            .filter(entry -> member(entry.getKey()).equalsIgnoreCase(name))
            .toList();
    members.stream().limit(MOST_MEMBERS).forEach(entry -> add(card, entry));
    if (members.size() > MOST_MEMBERS) {
      card.line(Span.of("Others have it, too: " + owners(members) + "."));
    }
    List<GuideTopic> topics = topicsWith(lower, members.isEmpty());
    topics.forEach(topic -> add(card, topic));
    if (members.isEmpty() && topics.isEmpty()) {
      unknown(card, word);
    }
    return new Help(card.build());
  }

  /** Tasks that speak of the word; lines of code count only where nothing else does. */
  private static List<GuideTopic> topicsWith(String lower, boolean inCode) {
    return Guide.topics().stream()
        .filter(
            topic ->
                (topic.title()
                        + " "
                        + topic.text()
                        + " "
                        + topic.page()
                        + (inCode ? topic.code() : ""))
                    .toLowerCase(Locale.ROOT)
                    .contains(lower))
        .toList();
  }

  private static String owners(List<Map.Entry<String, ApiEntry>> members) {
    return members.stream()
        .skip(MOST_MEMBERS)
        .map(entry -> owner(entry.getKey()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String owner(String key) {
    String owned = key.replaceFirst("\\(.*", "");
    return owned.contains(".") ? owned.substring(0, owned.lastIndexOf('.')) : "";
  }

  /** {@code Jobs.limit(long)} has the member {@code limit}. */
  private static String member(String key) {
    String owned = key.replaceFirst("\\(.*", "");
    return owned.contains(".") ? owned.substring(owned.lastIndexOf('.') + 1) : "";
  }

  private static void unknown(Card.Builder card, String word) {
    List<String> names =
        Stream.concat(ApiDocs.types().stream(), ApiDocs.all().keySet().stream().map(Help::member))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    card.line(
        Span.sentence(
            "There is no help on it."
                + NearestWord.among(word, names)
                    .map(near -> " Did you mean help(\"" + near + "\")?")
                    .orElse(" help() lists what you can do.")));
  }

  private static Help error() {
    return new Help(
        Host.current()
            .lastError()
            .orElseGet(
                () ->
                    Card.of("help", "No error")
                        .line(Span.of("No cell of this kernel has failed yet."))
                        .build()));
  }

  private static void add(Card.Builder card, GuideTopic topic) {
    card.line(Span.of(topic.title() + ":"), Span.of(topic.text().replace("`", "")));
    if (!topic.code().isEmpty()) {
      card.block(CodeLines.of(topic.code()));
    }
  }

  private static void add(Card.Builder card, Map.Entry<String, ApiEntry> member) {
    ApiEntry entry = member.getValue();
    card.line(Span.of("Of " + owner(member.getKey()) + ":"));
    card.block(CodeLines.of(entry.declaration()));
    Matcher code = FENCE.matcher(entry.text());
    int from = 0;
    while (code.find()) {
      words(card, entry.text().substring(from, code.start()));
      card.block(CodeLines.of(code.group(1)));
      from = code.end();
    }
    words(card, entry.text().substring(from));
  }

  private static void words(Card.Builder card, String markdown) {
    Stream.of(markdown.split("\n\n|\n(?=- )"))
        .map(part -> part.replace("`", "").replaceAll("\\s+", " ").strip())
        .filter(part -> !part.isEmpty())
        .forEach(part -> card.line(Span.sentence(part)));
  }

  @Override
  public Card view() {
    return card;
  }

  @Override
  public String toString() {
    return card.text();
  }
}
