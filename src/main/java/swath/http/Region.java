package swath.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
  private static final String SANDBOX = "sandbox";
  private static final Pattern HERE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

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
    URI address = uri(url);
    return new Region(LOCAL, address, address);
  }

  /**
   * A sandbox of a class, which may speak plain HTTP on another machine: its names and passwords
   * are worth nothing elsewhere.
   */
  public static Region sandboxAt(String url) {
    URI address = uri(url);
    return new Region(SANDBOX, address, address);
  }

  /** Whether {@link #at} or {@link #sandboxAt} made it: the server is not UP42's. */
  public boolean isLocal() {
    return name.equals(LOCAL) || name.equals(SANDBOX);
  }

  /** Refuses plain HTTP to another machine, where it was not told. */
  void checkEncryption() {
    for (URI address : List.of(api, auth)) {
      boolean isPlain = "http".equalsIgnoreCase(address.getScheme()) && !name.equals(SANDBOX);
      if (isPlain && !HERE.matcher(address.getHost()).matches()) {
        throw new CredentialsException(
            "The address "
                + address
                + " is not encrypted: name and password could be read on the way. Use https://, or,"
                + " for the sandbox of a class, Up42.connect(Sandbox.at(address, name, password)).");
      }
    }
  }

  private static URI uri(String url) {
    try {
      return new URI(url.strip());
    } catch (URISyntaxException e) { // its message quotes the address, perhaps with a password
      throw new CredentialsException(
          "This is no address: " + Redaction.of(url.replaceFirst("//.*@", "//…@")) + ".");
    }
  }

  private static URI address(URI uri) {
    String scheme = uri.getScheme();
    if (uri.getRawUserInfo() != null || String.valueOf(uri.getRawAuthority()).indexOf('@') >= 0) {
      throw new CredentialsException(
          "An address must have no user and no password in it: people and logs would see them. Give"
              + " them by Credentials.of(username, password), and the address alone.");
    }
    if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new CredentialsException(
          "An address of UP42 looks like https://api.up42.com, but this one is "
              + Redaction.of(uri.toString()));
    }
    String text = uri.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
  }
}
