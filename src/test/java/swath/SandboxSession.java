package swath;

import java.util.List;
import swath.internal.session.SessionFactory;
import swath.sandbox.Sandbox;

/** A session on a sandbox whose waits take no time, for the tests of other rooms. */
public final class SandboxSession implements AutoCloseable {
  private final TestHost host = new TestHost();
  private final Sandbox sandbox = Sandbox.builder().manualClock().start();
  private final Up42 up42 = Up42.open(SessionFactory.sandbox(sandbox, host, () -> {}));

  /** The session. */
  public Up42 up42() {
    return up42;
  }

  /** The server. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** The frames of that type that were painted so far. */
  public <T> List<T> frames(Class<T> type) {
    return host.frames(type);
  }

  /** The values of that type that were shown so far. */
  public <T> List<T> shown(Class<T> type) {
    return host.shown(type);
  }

  @Override
  public void close() {
    up42.close();
    sandbox.close();
  }
}
