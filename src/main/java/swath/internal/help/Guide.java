package swath.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The guide by task, which is also a part of the pages: its sections, in their order. Read at the
 * first question. Thread-safe.
 */
public final class Guide {
  private static final String RESOURCE = "guide.md";
  private static final Pattern PAGE = Pattern.compile("(?m)^# (.+)$");
  private static final Pattern TYPES = Pattern.compile("<!-- types: (.*) -->");
  private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");
  private static final Pattern CODE = Pattern.compile("(?s)```(\\w+)( norun)?\\n(.*?)\\n```");

  private Guide() {}

  private static final class Holder {
    private static final List<GuideTopic> TOPICS = read();
  }

  /** All tasks. */
  public static List<GuideTopic> topics() {
    return Holder.TOPICS;
  }

  private static List<GuideTopic> read() {
    try (InputStream in = Guide.class.getResourceAsStream(RESOURCE)) {
      return in == null ? List.of() : topics(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<GuideTopic> topics(String guide) {
    List<GuideTopic> topics = new ArrayList<>();
    for (String page : parts(guide, PAGE)) {
      Matcher types = TYPES.matcher(page);
      List<String> of = types.find() ? List.of(types.group(1).split(" ")) : List.of();
      for (String section : parts(page, SECTION)) {
        topics.add(topic(title(page), of, section));
      }
    }
    return List.copyOf(topics);
  }

  private static GuideTopic topic(String page, List<String> types, String section) {
    Matcher code = CODE.matcher(section);
    boolean hasCode = code.find();
    int begin = section.indexOf('\n');
    String text = section.substring(begin, hasCode ? code.start() : section.length()).strip();
    return new GuideTopic(
        page,
        types,
        title(section),
        text,
        hasCode ? code.group(3) : "",
        hasCode && code.group(1).equals("java"),
        hasCode && code.group(1).equals("java") && code.group(2) == null);
  }

  /** The text's parts, each from its head on. */
  private static List<String> parts(String text, Pattern head) {
    List<String> parts = new ArrayList<>();
    Matcher heads = head.matcher(text);
    int begin = -1;
    while (heads.find()) {
      if (begin >= 0) {
        parts.add(text.substring(begin, heads.start()));
      }
      begin = heads.start();
    }
    if (begin >= 0) {
      parts.add(text.substring(begin));
    }
    return parts;
  }

  private static String title(String part) {
    return part.substring(part.indexOf(' ') + 1, part.indexOf('\n')).strip();
  }
}
