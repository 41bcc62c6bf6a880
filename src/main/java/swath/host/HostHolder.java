package swath.host;

/** Holds the one host of this JVM: the only static state. */
final class HostHolder {
  private static volatile Host current = new ConsoleHost(System.out);

  private HostHolder() {}

  static Host current() {
    return current;
  }

  static void install(Host host) {
    current = host;
  }
}
