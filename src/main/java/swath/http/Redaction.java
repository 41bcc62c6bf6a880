package swath.http;

import java.util.regex.Pattern;

/**
 * Takes secrets out of text that people will see: queries of URLs (signed ones carry their right in
 * it), user parts, tokens.
 */
final class Redaction {
  private static final int LONGEST = 2_000;
  private static final Pattern QUERY = Pattern.compile("(https?://[^\\s\"'<>?#]*)[?#][^\\s\"'<>]*");
  private static final Pattern USER = Pattern.compile("(https?://)[^\\s\"'<>/@]*@");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?i)(bearer\\s+|(?:access_|refresh_|id_)?token[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;&}]+");
  private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+(?:\\.[\\w-]*)?");

  private Redaction() {}

  static String of(String text) {
    String safe = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    safe = USER.matcher(safe).replaceAll("$1");
    safe = QUERY.matcher(safe).replaceAll("$1?…");
    safe = JWT.matcher(safe).replaceAll("…");
    return TOKEN.matcher(safe).replaceAll("$1…");
  }
}
