package swath.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import swath.error.CredentialsException;

/**
 * An installation of UP42: where its API and its log-in are. Regions are separate: an account of
 * one is unknown in the other.
 *
 * <pre>{@code
 * Credentials.of("me@example.com", "secret").in(Region.SA);
 * }</pre>
 *
 * <p>Documented by UP42's Python client: {@code eu} and {@code sa}. Immutable.
 *
 * @param name the region's short name
 * @param api scheme and host of the API, without a slash at its end
 * @param auth scheme and host of the log-in, without a slash at its end
 */
public record Region(String name, URI api, URI auth) {
  private static final String LOCAL = "local";

  /** Europe, the default. */
  public static final Region EU =
      new Region("eu", URI.create("https://api.up42.com"), URI.create("https://auth.up42.com"));

  /** Saudi Arabia. */
  public static final Region SA =
      new Region(
          "sa", URI.create("https://api.sa.up42.com"), URI.create("https://auth.sa.up42.com"));

  /** Checks that both addresses are absolute HTTP addresses. */
  public Region {
    api = address(api);
    auth = address(auth);
  }

  /**
   * The region of that name.
   *
   * @throws CredentialsException for another name than {@code eu} and {@code sa}
   */
  public static Region of(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return List.of(EU, SA).stream()
        .filter(region -> region.name.equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new CredentialsException(
                    "There is no region \"" + name + "\" of UP42. Use \"eu\" or \"sa\"."));
  }

  /** A server, such as a sandbox, that has its API and its log-in at one address. */
  public static Region at(String url) {
    return new Region(LOCAL, URI.create(url), URI.create(url));
  }

  /** Whether {@link #at(String)} made it: the server is not UP42's, but a sandbox, say. */
  public boolean isLocal() {
    return name.equals(LOCAL);
  }

  private static URI address(URI uri) {
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new CredentialsException(
          "An address of UP42 looks like https://api.up42.com, but this one is " + uri);
    }
    String text = uri.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
  }
}
