package swath;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
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
  private static final String ERROR = "error";

  private final Card card;

  private Help(Card card) {
    this.card = card;
  }

  private static Help of(HelpCard card) {
    return new Help(card.build());
  }

  /** All tasks. */
  public static Help help() {
    return of(
        new HelpCard("What you can do")
            .overview(Guide.topics())
            .sentence(
                "More: help(\"track\") explains a method or a word, help(x) what can be done with x;"
                    + " Shift+Tab on a name shows what it takes."));
  }

  /**
   * What one can do with a value, or what a word means.
   *
   * @param about a value of ours, a class, or the name of a method, a type or a task
   */
  public static Help help(@Nullable Object about) {
    if (about == null) {
      return of(
          new HelpCard("null")
              .sentence("There is nothing in it: the cell that sets it failed, or set nothing."));
    }
    if (about instanceof String word) {
      return word(word.strip());
    }
    return type(about instanceof Class<?> type ? type : about.getClass());
  }

  private static Help type(Class<?> type) {
    return Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass)
        .map(Class::getSimpleName)
        .filter(name -> ApiDocs.all().containsKey(name) || !topicsOf(name).isEmpty())
        .findFirst()
        .map(Help::type)
        .orElseGet(
            () ->
                of(
                    new HelpCard(type.getSimpleName())
                        .sentence(
                            "This is no type of Swath's. Shift+Tab behind its name and a dot shows"
                                + " what it has; help() lists what you can do here.")));
  }

  private static Help type(String name) {
    String summary = Optional.ofNullable(ApiDocs.all().get(name)).map(ApiEntry::summary).orElse("");
    return of(
        new HelpCard(name)
            .sentence(summary)
            .topics(topicsOf(name))
            .folded(name, members(one -> one.owner().equals(name) && !one.summary().isEmpty())));
  }

  private static List<GuideTopic> topicsOf(String type) {
    return Guide.topics().stream().filter(topic -> topic.types().contains(type)).toList();
  }

  private static List<ApiEntry> members(Predicate<ApiEntry> wanted) {
    return ApiDocs.all().values().stream()
        .filter(one -> !one.member().isEmpty())
        .filter(wanted)
        .toList();
  }

  private static Help word(String word) {
    if (word.isEmpty()) {
      return help();
    }
    if (word.equalsIgnoreCase(ERROR)) {
      return error();
    }
    return ApiDocs.types().stream()
        .filter(name -> name.equalsIgnoreCase(word))
        .findFirst()
        .map(Help::type)
        .orElseGet(() -> memberOrTask(word));
  }

  private static Help memberOrTask(String word) {
    String name = word.replaceFirst("\\(.*", "").replaceFirst(".*\\.", "");
    List<ApiEntry> members = members(one -> one.member().equalsIgnoreCase(name));
    List<GuideTopic> topics = topicsWith(word.toLowerCase(Locale.ROOT), members.isEmpty());
    HelpCard card = new HelpCard(word);
    members.stream().limit(MOST_MEMBERS).forEach(card::member);
    if (members.size() > MOST_MEMBERS) {
      card.sentence("Others have it, too: " + owners(members) + ".");
    }
    if (members.isEmpty() && topics.isEmpty()) {
      card.sentence("There is no help on it." + nearest(word));
    }
    return of(card.topics(topics));
  }

  /** Tasks that speak of the word; lines of code count only where nothing else does. */
  private static List<GuideTopic> topicsWith(String lower, boolean inCode) {
    return Guide.topics().stream()
        .filter(topic -> text(topic, inCode).toLowerCase(Locale.ROOT).contains(lower))
        .toList();
  }

  private static String text(GuideTopic topic, boolean withCode) {
    return String.join(
        " ", topic.title(), topic.text(), topic.page(), withCode ? topic.code() : "");
  }

  private static String owners(List<ApiEntry> members) {
    return members.stream()
        .skip(MOST_MEMBERS)
        .map(ApiEntry::owner)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String nearest(String word) {
    List<String> names =
        Stream.concat(ApiDocs.types().stream(), members(one -> true).stream().map(ApiEntry::member))
            .distinct()
            .toList();
    return NearestWord.among(word, names)
        .map(near -> " Did you mean help(\"" + near + "\")?")
        .orElse(" help() lists what you can do.");
  }

  private static Help error() {
    return Host.current()
        .lastError()
        .map(Help::new)
        .orElseGet(
            () -> of(new HelpCard("No error").sentence("No cell of this kernel has failed yet.")));
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
