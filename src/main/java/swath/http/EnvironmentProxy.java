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
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;

/**
 * The proxy that {@code HTTPS_PROXY} names, for HTTPS addresses that {@code NO_PROXY} does not
 * except and that are not on this machine. All others go the way that Java's own settings say.
 */
final class EnvironmentProxy extends ProxySelector {
  private static final List<String> HERE = List.of("localhost", "127.0.0.1", "::1", "[::1]");

  private final HttpUrl address;
  private final Proxy proxy;
  private final List<String> exceptions;

  private EnvironmentProxy(HttpUrl address, List<String> exceptions) {
    this.address = address;
    this.proxy =
        new Proxy(
            Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.host(), address.port()));
    this.exceptions = exceptions;
  }

  static Optional<EnvironmentProxy> from(Map<String, String> environment) {
    String text = value(environment, "HTTPS_PROXY");
    if (text == null) {
      return Optional.empty();
    }
    HttpUrl address = HttpUrl.parse(text.contains("://") ? text : "http://" + text);
    if (address == null) {
      throw new Up42Exception(
          "HTTPS_PROXY is no address of a proxy. It looks like http://proxy.example.com:8080.");
    }
    String except = value(environment, "NO_PROXY");
    return Optional.of(
        new EnvironmentProxy(
            address,
            except == null
                ? List.of()
                : Stream.of(except.split(","))
                    .map(host -> host.strip().toLowerCase(Locale.ROOT))
                    .filter(host -> !host.isEmpty())
                    .toList()));
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
    if ("https".equals(uri.getScheme()) && !HERE.contains(host) && !isExcepted(host)) {
      return List.of(proxy);
    }
    ProxySelector usual = ProxySelector.getDefault();
    return usual == null ? List.of(Proxy.NO_PROXY) : usual.select(uri);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The call itself reports it.
  }

  private boolean isExcepted(String host) {
    return exceptions.stream()
        .anyMatch(
            except -> {
              String domain = except.startsWith(".") ? except.substring(1) : except;
              return except.equals("*") || host.equals(domain) || host.endsWith("." + domain);
            });
  }

  private static @Nullable String value(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, environment.get(name.toLowerCase(Locale.ROOT)));
    return value == null || value.isBlank() ? null : value.strip();
  }
}
