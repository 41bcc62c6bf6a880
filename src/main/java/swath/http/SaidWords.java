package swath.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import swath.view.Sanitizer;

/**
 * What an answer that is no JSON says: the title of a page, the message of an XML error, a plain
 * text; and the reference number that a firewall gives, which its owner asks for.
 */
final class SaidWords {
  private static final int LONGEST_READ = 64 << 10;
  private static final int LONGEST = 200;
  private static final List<String> NAMES =
      List.of("message", "detail", "description", "title", "code", "error");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)\\b(?:reference|support|incident|request|ray|trace|event|correlation)"
              + "[\\s-]*(?:id|number|no\\.?|code)?\\s*(?:is)?\\s*[:#=]*\\s*"
              + "((?=[\\w.:-]*\\d)[A-Za-z0-9][\\w.:-]{4,60})");

  private SaidWords() {}

  /** In one line; empty where it says nothing. */
  static String of(byte[] body) {
    String text =
        new String(body, 0, Math.min(body.length, LONGEST_READ), StandardCharsets.UTF_8)
            .replace("\ufeff", "")
            .strip();
    if (text.isEmpty()) {
      return "";
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return "JSON that breaks off or is malformed";
    }
    if (!text.startsWith("<")) {
      return withReference(text, text);
    }
    boolean isPage = text.toLowerCase(Locale.ROOT).matches("(?s)<(!doctype html|html|head|body).*");
    return isPage ? page(Jsoup.parse(text)) : markup(Jsoup.parse(text, "", Parser.xmlParser()));
  }

  private static String page(Document page) {
    String heading = page.select("h1, h2").stream().map(Element::text).findFirst().orElse("");
    String title = page.title().isBlank() ? heading : page.title();
    String all = page.text();
    return "a page" + (title.isBlank() ? "" : " \"" + withReference(title, all) + "\"");
  }

  private static String markup(Document xml) {
    Optional<String> named =
        NAMES.stream()
            .flatMap(name -> xml.getAllElements().stream().filter(e -> is(e, name)))
            .map(Element::text)
            .filter(words -> !words.isBlank())
            .findFirst();
    return withReference(named.orElse(xml.text()), separated(xml));
  }

  private static boolean is(Element element, String name) {
    return element.tagName().toLowerCase(Locale.ROOT).replaceFirst("^.*:", "").equals(name)
        && element.children().isEmpty();
  }

  /** Names and texts, as {@code RequestId: 4442587FB7D0A2F9}. */
  private static String separated(Document xml) {
    StringBuilder all = new StringBuilder();
    for (Element element : xml.getAllElements()) {
      if (element.children().isEmpty()) {
        all.append(element.tagName().replaceAll("(?<=[a-z])(?=[A-Z])", " "))
            .append(": ")
            .append(element.text())
            .append("; ");
      }
    }
    return all.toString();
  }

  private static String withReference(String words, String all) {
    String line = Sanitizer.line(words, LONGEST);
    Matcher reference = REFERENCE.matcher(all);
    return reference.find() && !line.contains(reference.group(1))
        ? line.replaceAll("[.\\s]+$", "") + "; reference " + Sanitizer.line(reference.group(1))
        : line;
  }
}
