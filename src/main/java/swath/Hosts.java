package swath;

/** Holds the one host of this JVM: the only static state. */
final class Hosts {
  private static volatile Host current = new TextHost(System.out);

  private Hosts() {}

  static Host current() {
    return current;
  }

  static void install(Host host) {
    current = host;
  }
}
