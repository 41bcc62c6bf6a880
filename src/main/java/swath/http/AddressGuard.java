package swath.http;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import swath.error.Up42Exception;

/**
 * Keeps addresses that come from outside, in an item or a redirect, from leading into this machine
 * or its network. Not where the session's own server is there, nor for hosts that its user allowed.
 * Through a proxy, which looks names up itself, only addresses in numbers are known. Thread-safe.
 */
final class AddressGuard implements Dns {
  private final Region region;
  private final Set<String> allowed = ConcurrentHashMap.newKeySet();
  private volatile int near; // 0 unknown, 1 the session's server is on a private network, -1 not

  AddressGuard(Region region) {
    this.region = region;
  }

  /** A host that may be asked wherever it is. */
  void allow(String host) {
    String plain = host.strip().toLowerCase(Locale.ROOT);
    allowed.add(plain.startsWith("[") ? plain.substring(1, plain.length() - 1) : plain);
  }

  /** Refuses a host in numbers, or called localhost, that is not to be asked. */
  void check(HttpUrl url) {
    String host = url.host();
    boolean isNumeric = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    boolean isHere = host.equals("localhost") || host.endsWith(".localhost");
    if (!isHere && !isNumeric || isAllowed(host)) {
      return;
    }
    try {
      if (isHere || isPrivate(InetAddress.getByName(host))) {
        throw refused(host);
      }
    } catch (UnknownHostException e) {
      throw new Up42Exception("The address " + host + " can't be asked: it is no address.", e);
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found = Dns.SYSTEM.lookup(host);
    if (!isAllowed(host) && found.stream().anyMatch(AddressGuard::isPrivate)) {
      throw new Refused(refused(host));
    }
    return found;
  }

  /** Carries the refusal through OkHttp, which passes on only IOExceptions. */
  private static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    private final transient Up42Exception refusal;

    Refused(Up42Exception refusal) {
      super(refusal.getMessage());
      this.refusal = refusal;
    }
  }

  /** Throws the refusal itself, if that is what an exception of OkHttp's carries. */
  static void rethrow(IOException e) {
    if (e instanceof Refused refused && refused.refusal != null) {
      throw refused.refusal;
    }
  }

  private boolean isAllowed(String host) {
    return allowed.contains(host)
        || host.equals(region.api().getHost())
        || host.equals(region.auth().getHost())
        || isNear();
  }

  private boolean isNear() {
    if (near == 0) {
      near = region.isLocal() && isPrivate(region.api().getHost()) ? 1 : -1;
    }
    return near > 0;
  }

  private static boolean isPrivate(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(AddressGuard::isPrivate);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Loopback, link-local, private, shared and other addresses that no public host has. */
  static boolean isPrivate(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    if (address instanceof Inet6Address) {
      boolean isUniqueLocal = (bytes[0] & 0xfe) == 0xfc;
      return isUniqueLocal || embedded(bytes).map(AddressGuard::isPrivate).orElse(false);
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return first == 0
        || first >= 240
        || first == 100 && (second & 0xc0) == 64 // RFC 6598
        || first == 198 && (second & 0xfe) == 18 // RFC 2544
        || first == 192 && second == 0 && bytes[2] == 0; // RFC 6890
  }

  /** The IPv4 address within one of NAT64 (64:ff9b::/96), 6to4 (2002::/16) or "compatible" ones. */
  private static Optional<InetAddress> embedded(byte[] bytes) {
    boolean isNat64 =
        bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
    boolean isSixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean isCompatible = Arrays.equals(bytes, 0, 12, new byte[12], 0, 12);
    if (!isNat64 && !isSixToFour && !isCompatible) {
      return Optional.empty();
    }
    int begin = isSixToFour ? 2 : 12;
    try {
      return Optional.of(InetAddress.getByAddress(Arrays.copyOfRange(bytes, begin, begin + 4)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  private static Up42Exception refused(String host) {
    return new Up42Exception(
        "The address is on "
            + host
            + ", in this machine's own network, where a file of UP42 should not be. If you know that"
            + " host and trust it: up42.allowHost(\""
            + host
            + "\"), then try again.");
  }
}
