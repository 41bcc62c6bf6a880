package swath.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import swath.sandbox.Sandbox;

/** A client of a sandbox, living in the sandbox's time. */
public final class SandboxSession {
  private SandboxSession() {}

  public static HttpClient on(Sandbox sandbox) {
    return on(sandbox, sandbox.url());
  }

  /** The same, through another address (a proxy's). */
  public static HttpClient on(Sandbox sandbox, String url) {
    return HttpClient.open(
        Credentials.of(sandbox.credentials().username(), sandbox.credentials().password())
            .in(Region.at(url)),
        HttpOptions.defaults().withTime(time(sandbox)).withSteady(true).withEnvironment(Map.of()));
  }

  private static TimeSource time(Sandbox sandbox) {
    return new TimeSource() {
      @Override
      public Instant instant() {
        return sandbox.clock().instant();
      }

      @Override
      public long nanoTime() {
        return sandbox.clock().nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        sandbox.clock().sleep(duration);
      }
    };
  }
}
