package swath.sandbox;

import java.net.BindException;
import java.util.Set;
import java.util.stream.Stream;
import swath.sandbox.web.SandboxServer;

/**
 * Where a sandbox listens.
 *
 * @param names what this machine is called besides its addresses
 */
record Listening(String host, int port, Set<String> names) {
  /** Starts the server and says its address; if it can't, runs {@code otherwise} and says why. */
  String start(SandboxServer server, Runnable otherwise) {
    try {
      return "http://" + shown() + ":" + server.start();
    } catch (RuntimeException e) {
      otherwise.run();
      throw new IllegalStateException(
          isTaken(e)
              ? "The port %s of %s is in use: choose another, or 0 for any that is free."
                  .formatted(port, host)
              : "The sandbox can't listen at %s:%s: %s".formatted(host, port, e.getMessage()),
          e);
    }
  }

  private static boolean isTaken(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof BindException
                    && String.valueOf(cause.getMessage()).contains("in use"));
  }

  /** The host as it stands in URLs: no wildcard, brackets around colons. */
  private String shown() {
    String shown = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return shown.contains(":") ? "[" + shown + "]" : shown;
  }
}
