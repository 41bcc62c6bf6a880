package swath.http;

import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * Takes secrets out of text that people will see: queries of URLs (signed ones carry their right in
 * them), user parts, tokens, and those secrets that it was told of. All that comes out is sanitized
 * by {@link Sanitizer}: it may stand in an exception's message. Thread-safe.
 */
public final class Redaction {
  // What lies beyond is counted and not shown, so that no text takes long.
  private static final int LONGEST_READ = 8_000;
  private static final int MOST = 50;
  private static final Pattern QUERY = Pattern.compile("(https?://[^\\s\"'<>?#]*)[?#][^\\s\"'<>]*");
  private static final Pattern USER = Pattern.compile("(https?://)[^\\s\"'<>/@]*@");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?i)(bearer\\s+|(?:access_|refresh_|id_)?token[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;&}]+");
  private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+(?:\\.[\\w-]*)?");

  private final Set<String> kept = ConcurrentHashMap.newKeySet();
  private final Deque<String> tokens = new ConcurrentLinkedDeque<>();

  /** Never to be shown from now on: a password. */
  void hideForGood(String secret) {
    kept.add(secret);
  }

  /** Not to be shown while it is worth something: the newest fifty tokens. */
  void hide(String token) {
    tokens.add(token);
    while (tokens.size() > MOST) {
      tokens.pollFirst();
    }
  }

  /** The text on one line, without any secret, sanitized and cut. */
  String clean(String text) {
    return withoutKnown(of(withoutKnown(text)));
  }

  private String withoutKnown(String text) {
    String safe = text;
    for (Collection<String> secrets : List.of(kept, tokens)) {
      for (String secret : secrets) {
        safe = safe.replace(secret, "…");
      }
    }
    return safe;
  }

  /** The text on one line, without what looks like a secret, sanitized and cut. */
  public static String of(String text) {
    // Taking hidden characters away may join the halves of a secret: it is looked for again.
    return redacted(Sanitizer.line(redacted(readable(text))));
  }

  private static String readable(String text) {
    int more = text.length() - LONGEST_READ;
    return more <= 0
        ? text
        : text.substring(0, LONGEST_READ) + "… (" + Words.number(more) + " more characters)";
  }

  private static String redacted(String text) {
    String safe = USER.matcher(text).replaceAll("$1");
    safe = QUERY.matcher(safe).replaceAll("$1?…");
    safe = JWT.matcher(safe).replaceAll("…");
    return TOKEN.matcher(safe).replaceAll("$1…");
  }
}
