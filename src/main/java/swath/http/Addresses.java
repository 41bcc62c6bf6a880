package swath.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Addresses of files as items have them. */
final class Addresses {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");

  private Addresses() {}

  /** Why it can't be fetched, whatever happens; null where it can be tried. */
  static @Nullable String obstacle(String address) {
    String text = address.strip();
    if (text.isEmpty()) {
      return "it has no address";
    }
    Matcher scheme = SCHEME.matcher(text);
    if (!scheme.matches()) {
      return null; // relative: on the session's own host
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    if (!name.equals("http") && !name.equals("https")) {
      return "its address is one of \""
          + Redaction.of(name)
          + ":\", which only other programs read";
    }
    return HttpUrl.parse(text) == null ? "its address can't be read: " + Redaction.of(text) : null;
  }

  /** The address that a link within a document at {@code base} means. */
  static String resolved(String base, String href) {
    HttpUrl from = HttpUrl.parse(base);
    boolean isRelative = !SCHEME.matcher(href.strip()).matches() && !href.isBlank();
    HttpUrl url = from == null || !isRelative ? null : from.resolve(href.strip());
    return url == null ? href.strip() : url.toString();
  }
}
