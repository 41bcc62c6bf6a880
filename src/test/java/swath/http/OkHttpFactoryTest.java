package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.error.ServiceUnreachableException;
import swath.error.Up42Exception;

/** Proxies and certificates from the environment, with a server that speaks TLS. */
class OkHttpFactoryTest {
  private static final HeldCertificate CERTIFICATE = certificate();

  @TempDir Path directory;
  private final MockWebServer server = new MockWebServer();
  private Path pem;

  @BeforeEach
  void start() throws IOException {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(CERTIFICATE)
            .build()
            .sslSocketFactory());
    server.start();
    server.enqueue(
        new MockResponse.Builder().body("{\"access_token\":\"t\",\"expires_in\":300}").build());
    server.enqueue(new MockResponse.Builder().body("{\"ok\":1}").build());
    pem = Files.writeString(directory.resolve("ca.pem"), CERTIFICATE.certificatePem());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** The library writes dates in the digits of the machine's language, which no reader takes. */
  private static HeldCertificate certificate() {
    Locale language = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      return new HeldCertificate.Builder()
          .addSubjectAlternativeName("localhost")
          .addSubjectAlternativeName("api.up42.test")
          .build();
    } finally {
      Locale.setDefault(language);
    }
  }

  private static JsonResponse get(String url, Map<String, String> environment) {
    try (HttpClient http =
        HttpClient.open(
            Credentials.of("me", "canary").in(Region.at(url)),
            HttpOptions.defaults().withTime(new ManualTime()).withEnvironment(environment))) {
      return http.get("/v2/x");
    }
  }

  private String local() {
    return "https://localhost:" + server.getPort();
  }

  @Test
  void certificatesOfTheEnvironmentAreTrusted() {
    assertThat(get(local(), Map.of("SSL_CERT_FILE", pem.toString())).status()).isEqualTo(200);
  }

  @Test
  void otherCertificatesAreNot() {
    assertThatThrownBy(() -> get(local(), Map.of()))
        .isInstanceOf(ServiceUnreachableException.class)
        .hasMessageContaining("SSL_CERT_FILE")
        .hasMessageNotContaining("tries");
  }

  @Test
  void missingCertificatesAreTold() {
    assertThatThrownBy(() -> get(local(), Map.of("SSL_CERT_FILE", directory + "/none.pem")))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("none.pem");
  }

  @Test
  void fileWithoutCertificatesIsTold() throws IOException {
    Path empty = Files.writeString(directory.resolve("empty.pem"), "");
    assertThatThrownBy(() -> get(local(), Map.of("SSL_CERT_FILE", empty.toString())))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("no certificates");
    Path broken = Files.writeString(directory.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----");
    assertThatThrownBy(() -> get(local(), Map.of("SSL_CERT_FILE", broken.toString())))
        .isInstanceOf(Up42Exception.class)
        .hasMessageContaining("broken.pem");
  }

  @Test
  void proxyOfTheEnvironmentCarriesHttps() throws IOException {
    try (Tunnel proxy = new Tunnel(server.getPort(), false)) {
      JsonResponse answer =
          get(
              "https://api.up42.test",
              Map.of("HTTPS_PROXY", proxy.address(), "SSL_CERT_FILE", pem.toString()));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(proxy.heads())
          .anySatisfy(head -> assertThat(head).startsWith("CONNECT api.up42.test:443 "));
      assertThat(proxy.heads()).noneSatisfy(head -> assertThat(head).contains("Bearer"));
    }
  }

  @Test
  void proxyIsToldItsOwnPasswordWhenItAsks() throws IOException {
    try (Tunnel proxy = new Tunnel(server.getPort(), true)) {
      JsonResponse answer =
          get(
              "https://api.up42.test",
              Map.of(
                  "https_proxy",
                  proxy.address().replace("http://", "http://me:secret@"),
                  "SSL_CERT_FILE",
                  pem.toString()));
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  @Test
  void proxyThatRefusesThePasswordIsNotAskedForEver() throws IOException {
    try (Tunnel proxy = new Tunnel(server.getPort(), true)) {
      assertThatThrownBy(
              () ->
                  get(
                      "https://api.up42.test",
                      Map.of("HTTPS_PROXY", proxy.address().replace("http://", "http://me:no@"))))
          .isInstanceOf(ServiceUnreachableException.class)
          .hasMessageContaining("HTTPS_PROXY");
    }
  }

  @Test
  void proxyIsNotUsedForThisMachineNorForExceptions() {
    EnvironmentProxy proxy =
        EnvironmentProxy.from(
                Map.of("HTTPS_PROXY", "proxy.test:3128", "NO_PROXY", ".up42.com, other.test"))
            .orElseThrow();
    assertThat(proxied(proxy, "https://localhost:1/")).isFalse();
    assertThat(proxied(proxy, "https://127.0.0.1/")).isFalse();
    assertThat(proxied(proxy, "http://example.com/")).isFalse();
    assertThat(proxied(proxy, "https://api.up42.com/")).isFalse();
    assertThat(proxied(proxy, "https://other.test/")).isFalse();
    assertThat(proxied(proxy, "https://another.test/")).isTrue();
    assertThat(proxied(proxy, "https://storage.googleapis.com/")).isTrue();
  }

  private static boolean proxied(EnvironmentProxy proxy, String url) {
    return proxy.select(URI.create(url)).stream()
        .anyMatch(way -> String.valueOf(way.address()).contains("proxy.test"));
  }

  @Test
  void brokenProxyIsToldWithoutItsPassword() {
    assertThatThrownBy(() -> EnvironmentProxy.from(Map.of("HTTPS_PROXY", "ftp://me:canary@proxy")))
        .hasMessageContaining("HTTPS_PROXY")
        .hasMessageNotContaining("canary");
  }

  /** A proxy that connects every CONNECT to one port. */
  private static final class Tunnel implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private final int port;
    private final boolean guarded;

    Tunnel(int port, boolean guarded) throws IOException {
      this.port = port;
      this.guarded = guarded;
      start(this::accept);
    }

    String address() {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }

    List<String> heads() {
      return List.copyOf(heads);
    }

    private void accept() {
      try {
        while (true) {
          Socket client = socket.accept();
          start(() -> serve(client));
        }
      } catch (IOException e) {
        // closed
      }
    }

    private void serve(Socket client) {
      try (client) {
        String head = head(client.getInputStream());
        heads.add(head);
        OutputStream out = client.getOutputStream();
        // me:secret
        if (guarded && !head.contains("Proxy-Authorization: Basic bWU6c2VjcmV0")) {
          out.write(
              ("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n"
                      + "Connection: close\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
          return;
        }
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
          out.write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          start(() -> copy(server, client));
          copy(client, server);
        }
      } catch (IOException e) {
        // the end of the connection
      }
    }

    private static String head(InputStream in) throws IOException {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int c = in.read();
        if (c < 0) {
          break;
        }
        head.append((char) c);
      }
      return head.toString();
    }

    private static void copy(Socket from, Socket to) {
      try {
        from.getInputStream().transferTo(to.getOutputStream());
        to.shutdownOutput();
      } catch (IOException e) {
        // the end of the connection
      }
    }

    private static void start(Runnable task) {
      Thread thread = new Thread(task, "tunnel");
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
