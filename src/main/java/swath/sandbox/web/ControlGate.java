package swath.sandbox.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the control plane: no page of another site that a browser of this machine shows, and
 * in a class only who knows the teacher's password. Thread-safe.
 */
final class ControlGate {
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
  private static final String TEACHER = "teacher";

  private final Set<String> names;
  private final String password;

  /**
   * A gate.
   *
   * @param names what this machine is called besides its addresses
   * @param password the teacher's; empty where there is none
   */
  ControlGate(Set<String> names, String password) {
    this.names = names.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    this.password = password;
  }

  /** Refuses what must not pass. */
  void check(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    String host = headers.getFirst(Headers.HOST);
    if (host == null || !isOurs(host)) {
      throw refusal(
          403,
          "The control plane answers to this machine's own names only; start the sandbox with --name"
              + " for another.");
    }
    String origin = headers.getFirst("Origin");
    String site = headers.getFirst("Sec-Fetch-Site");
    boolean isForeign =
        origin != null && !origin.equalsIgnoreCase(exchange.getRequestScheme() + "://" + host)
            || site != null && !OWN_SITES.contains(site);
    if (isForeign) {
      throw refusal(403, "The control plane does not answer pages of other sites.");
    }
    String type = headers.getFirst(Headers.CONTENT_TYPE);
    boolean isJson = type == null || type.toLowerCase(Locale.ROOT).contains("json");
    if (!isJson && !exchange.getRequestMethod().toString().equals("GET")) {
      throw refusal(415, "The control plane reads JSON only: Content-Type: application/json.");
    }
    if (!password.isEmpty() && !isTeacher(headers.getFirst(Headers.AUTHORIZATION))) {
      throw new Refusal(
          ErrorFormat.V2
              .error(401, "This needs the teacher's password, which the sandbox printed.")
              .with("WWW-Authenticate", "Basic realm=\"teacher of this sandbox\""));
    }
  }

  private static Refusal refusal(int status, String words) {
    return ErrorFormat.V2.refusal(status, words);
  }

  private boolean isTeacher(@Nullable String authorization) {
    byte[] told = String.valueOf(authorization).getBytes(StandardCharsets.UTF_8);
    String right =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((TEACHER + ":" + password).getBytes(StandardCharsets.UTF_8));
    return MessageDigest.isEqual(told, right.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isOurs(String authority) {
    String host;
    try {
      host = String.valueOf(URI.create("http://" + authority).getHost()).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return host.equals("localhost") || names.contains(host) || addresses().contains(bare(host));
  }

  /** All addresses of this machine, also those that it got since. */
  static Set<String> addresses() {
    Set<String> addresses = new HashSet<>();
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .forEach(address -> addresses.add(text(address)));
    } catch (SocketException e) {
      // then only the loopback addresses
    }
    addresses.add("127.0.0.1");
    addresses.add(bare("[::1]"));
    return addresses;
  }

  private static String text(InetAddress address) {
    return bare(address.getHostAddress().replaceFirst("%.*", ""));
  }

  private static String bare(String host) {
    String plain = host.replaceAll("[\\[\\]]", "");
    try {
      return plain.indexOf(':') < 0 ? plain : InetAddress.getByName(plain).getHostAddress();
    } catch (UnknownHostException e) {
      return plain;
    }
  }
}
