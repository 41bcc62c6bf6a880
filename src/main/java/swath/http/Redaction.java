package swath.http;

import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text that people will see: queries of URLs (signed ones carry their right in
 * them), user parts, tokens, and the secrets that it was given. Thread-safe.
 */
public final class Redaction {
  private static final int LONGEST = 2_000;
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

  /** The text without any secret. */
  String clean(String text) {
    String safe = text;
    for (Collection<String> secrets : List.of(kept, tokens)) {
      for (String secret : secrets) {
        safe = safe.replace(secret, "…");
      }
    }
    return of(safe);
  }

  /** The text without what looks like a secret. */
  public static String of(String text) {
    String safe = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    safe = USER.matcher(safe).replaceAll("$1");
    safe = QUERY.matcher(safe).replaceAll("$1?…");
    safe = JWT.matcher(safe).replaceAll("…");
    return TOKEN.matcher(safe).replaceAll("$1…");
  }
}
