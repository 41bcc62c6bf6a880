package swath.http;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code NO_PROXY} excepts, as its many readers write it: names with all below them, with or
 * without a point or {@code *.} before, ports, networks ({@code 10.0.0.0/8}); separated by commas,
 * semicolons or blanks.
 */
record ProxyExceptions(List<Rule> rules) {
  private static final Pattern PORT = Pattern.compile("(.+):(\\d{1,5})");
  private static final Pattern NETWORK = Pattern.compile("(.+)/(\\d{1,3})");

  /** One entry: a name or a network, at any port if that is -1. */
  private record Rule(String host, int bits, int port) {}

  static ProxyExceptions of(String text) {
    return new ProxyExceptions(
        Stream.of(text.split("[,;\\s]+"))
            .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
            .filter(entry -> !entry.isEmpty())
            .map(ProxyExceptions::rule)
            .toList());
  }

  boolean has(String host, int port) {
    return rules.stream().anyMatch(rule -> fits(rule, bare(host), port));
  }

  private static Rule rule(String entry) {
    Matcher network = NETWORK.matcher(entry);
    if (network.matches() && InetAddresses.isInetAddress(bare(network.group(1)))) {
      return new Rule(bare(network.group(1)), Integer.parseInt(network.group(2)), -1);
    }
    Matcher port = PORT.matcher(entry);
    boolean hasPort = port.matches() && (entry.startsWith("[") || !port.group(1).contains(":"));
    String host = hasPort ? port.group(1) : entry;
    String plain = bare(host).replaceFirst("^\\*?\\.", "");
    return new Rule(plain, -1, hasPort ? Integer.parseInt(port.group(2)) : -1);
  }

  private static boolean fits(Rule rule, String host, int port) {
    if (rule.port() >= 0 && rule.port() != port) {
      return false;
    }
    if (rule.bits() >= 0) {
      return InetAddresses.isInetAddress(host) && isWithin(rule, host);
    }
    return rule.host().equals("*") || host.equals(rule.host()) || host.endsWith("." + rule.host());
  }

  private static boolean isWithin(Rule rule, String host) {
    byte[] network = address(rule.host()).getAddress();
    byte[] asked = address(host).getAddress();
    if (network.length != asked.length) {
      return false;
    }
    for (int bit = 0; bit < Math.min(rule.bits(), network.length * 8); bit++) {
      if (((network[bit / 8] ^ asked[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress address(String host) {
    return InetAddresses.forString(host);
  }

  /** Without brackets and the scope of an address, which names a card of this machine. */
  private static String bare(String host) {
    String plain =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    return plain.indexOf(':') < 0 ? plain : plain.replaceFirst("(?s)%.*", "");
  }
}
