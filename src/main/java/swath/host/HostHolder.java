package swath.host;

/** Holds the host of this JVM, which a kernel replaces by its own. Thread-safe. */
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
