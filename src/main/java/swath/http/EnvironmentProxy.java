package swath.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;

/**
 * The proxy that {@code HTTPS_PROXY}, else {@code ALL_PROXY}, names, for HTTPS addresses that
 * {@code NO_PROXY} does not except and that are not on this machine. All others go the way that
 * Java's own settings say.
 */
final class EnvironmentProxy extends ProxySelector {
  private static final List<String> HERE = List.of("localhost", "127.0.0.1", "::1", "[::1]");

  private final HttpUrl address;
  private final Proxy proxy;
  private final ProxyExceptions exceptions;

  private EnvironmentProxy(HttpUrl address, Proxy.Type type, ProxyExceptions exceptions) {
    this.address = address;
    this.proxy =
        new Proxy(type, InetSocketAddress.createUnresolved(address.host(), address.port()));
    this.exceptions = exceptions;
  }

  static Optional<EnvironmentProxy> from(Map<String, String> environment) {
    for (String variable : List.of("HTTPS_PROXY", "ALL_PROXY")) {
      String text = value(environment, variable);
      if (text != null) {
        String except = value(environment, "NO_PROXY");
        return Optional.of(of(variable, text, ProxyExceptions.of(except == null ? "" : except)));
      }
    }
    return Optional.empty();
  }

  private static EnvironmentProxy of(String variable, String text, ProxyExceptions exceptions) {
    boolean isSocks = text.matches("(?i)socks[45]?[ah]?://.*");
    String plain = text.replaceFirst("^[A-Za-z0-9]+://", "");
    HttpUrl address =
        isSocks || text.matches("(?i)https?://.*") || !text.contains("://")
            ? HttpUrl.parse(
                "http://" + (isSocks && !plain.matches(".*:\\d+/?") ? plain + ":1080" : plain))
            : null;
    if (address == null) {
      throw new Up42Exception(
          variable + " is no address of a proxy. It looks like http://proxy.example.com:8080.");
    }
    return new EnvironmentProxy(address, isSocks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, exceptions);
  }

  void install(OkHttpClient.Builder builder) {
    builder.proxySelector(this);
    if (!address.username().isEmpty()) {
      String right =
          okhttp3.Credentials.basic(address.username(), address.password(), StandardCharsets.UTF_8);
      builder.proxyAuthenticator(
          (route, response) ->
              response.request().header("Proxy-Authorization") != null
                  ? null // refused once: asking again changes nothing
                  : response.request().newBuilder().header("Proxy-Authorization", right).build());
    }
  }

  @Override
  public List<Proxy> select(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if ("https".equals(uri.getScheme())
        && !HERE.contains(host)
        && !exceptions.has(host, port(uri))) {
      return List.of(proxy);
    }
    ProxySelector usual = ProxySelector.getDefault();
    return usual == null ? List.of(Proxy.NO_PROXY) : usual.select(uri);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The call itself reports it.
  }

  private static int port(URI uri) {
    return uri.getPort() < 0 ? HttpUrl.defaultPort("https") : uri.getPort();
  }

  private static @Nullable String value(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, environment.get(name.toLowerCase(Locale.ROOT)));
    return value == null || value.isBlank() ? null : value.strip();
  }
}
