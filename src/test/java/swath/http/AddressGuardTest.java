package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.Up42Exception;

/**
 * Addresses of items that lead into this machine or its network, while the session is elsewhere.
 */
class AddressGuardTest {
  private static final Progress QUIET = (done, total, unit) -> {};

  @TempDir Path directory;
  private final ProxySelector usual = ProxySelector.getDefault();

  /** A region of a public server, which is never asked in these tests. */
  private static final Region PUBLIC = Region.sandboxAt("http://192.0.2.1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/x",
        "http://127.1.2.3:8080/x",
        "http://localhost/x",
        "http://sub.localhost/x",
        "http://[::1]/x",
        "http://[::ffff:127.0.0.1]/x",
        "http://[64:ff9b::7f00:1]/x",
        "http://[fe80::1]/x",
        "http://[fd12:3456::1]/x",
        "http://0.0.0.0/x",
        "http://10.1.2.3/x",
        "http://172.16.0.1/x",
        "http://192.168.1.1/x",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/x",
        "http://2130706433/x"
      })
  void addressesWithinAreRefused(String address) {
    AddressGuard guard = new AddressGuard(PUBLIC);
    HttpUrl url = HttpUrl.get(address);

    assertThatThrownBy(() -> guard.check(url))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("up42.allowHost(\"" + url.host() + "\")");
    guard.allow(url.host());
    assertThatCode(() -> guard.check(url)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:4860:4860::8888"})
  void publicAddressesAreNot(String address) throws IOException {
    assertThat(AddressGuard.isPrivate(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void namesThatLeadWithinAreRefusedWhenTheyAreLookedUp() {
    assertThatThrownBy(() -> new AddressGuard(PUBLIC).lookup("localhost"))
        .hasMessageContaining("up42.allowHost(\"localhost\")");
  }

  @Test
  void nothingIsRefusedWhereTheSessionsServerIsThere() throws IOException {
    AddressGuard guard = new AddressGuard(Region.at("http://127.0.0.1:9"));

    assertThatCode(() -> guard.check(HttpUrl.get("http://10.0.0.1/x"))).doesNotThrowAnyException();
    assertThat(guard.lookup("localhost")).isNotEmpty();
  }

  /**
   * The session's own server is reached through a proxy, so that its address is not this machine.
   */
  @ParameterizedTest
  @ValueSource(strings = {"item", "redirect", "signed"})
  void serverOnThisMachineIsNotAskedBeforeItIsAllowed(String way) throws IOException {
    try (FaultyServer inner = new FaultyServer(seen -> reply(200, "secret"));
        FaultyServer far =
            new FaultyServer(
                seen -> {
                  if (seen.target().contains("token")) {
                    return reply(200, "{\"access_token\":\"t\",\"expires_in\":300}");
                  }
                  return seen.target().endsWith("/download-url")
                      ? reply(
                          200,
                          "{\"url\":\"%s\"}"
                              .formatted(
                                  way.equals("signed")
                                      ? inner.url() + "/x"
                                      : "http://192.0.2.1/file"))
                      : reply(302, "", "Location: " + inner.url() + "/x");
                });
        HttpClient http = client(far)) {
      String asset = way.equals("item") ? inner.url() + "/x" : "/v2/assets/a";

      assertThatThrownBy(() -> http.download(asset, directory, QUIET))
          .isInstanceOf(Up42Exception.class)
          .hasMessageContaining("up42.allowHost(\"127.0.0.1\")");
      assertThatThrownBy(() -> http.fetch(asset, 100)).hasMessageContaining("allowHost");
      assertThatThrownBy(() -> http.stream(asset, in -> in.readAllBytes()))
          .hasMessageContaining("allowHost");
      assertThat(inner.seen()).isEmpty();

      http.allowHost("127.0.0.1");
      assertThat(http.download(asset, directory, QUIET)).hasContent("secret");
    }
  }

  private static HttpClient client(FaultyServer far) {
    ProxySelector.setDefault(through(far)); // OkHttp takes it when it is built
    return HttpClient.open(
        Credentials.of("me@example.com", "pw-canary").in(PUBLIC),
        HttpOptions.defaults().withTime(new ManualTime()).withEnvironment(Map.of()));
  }

  /** What goes to the public server goes to this one; all else goes its own way. */
  private static ProxySelector through(FaultyServer proxy) {
    URI address = URI.create(proxy.url());
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(
            uri.getHost().equals(PUBLIC.api().getHost())
                ? new Proxy(
                    Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), address.getPort()))
                : Proxy.NO_PROXY);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };
  }

  @AfterEach
  void restore() {
    ProxySelector.setDefault(usual);
  }
}
