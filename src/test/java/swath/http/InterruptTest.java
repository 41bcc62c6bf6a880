package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.half;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import swath.error.CallInterruptedException;

/**
 * An interrupt ends a call at once, wherever it waits; the timeouts here are far beyond the test's.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class InterruptTest {
  private static final HttpOptions PATIENT =
      HttpOptions.defaults()
          .withReadTimeout(Duration.ofMinutes(5))
          .withCallTimeout(Duration.ofMinutes(5))
          .withEnvironment(Map.of());

  private volatile long interrupted = System.nanoTime();

  private void interrupt(Thread cell) {
    interrupted = System.nanoTime();
    cell.interrupt();
  }

  private void assertEndsAtOnce(HttpClient http) {
    assertThatThrownBy(() -> http.get("/v2/x")).isInstanceOf(CallInterruptedException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - interrupted)).isLessThan(Duration.ofSeconds(1));
    assertThat(Thread.interrupted()).as("the flag stays for the caller").isTrue();
  }

  private static HttpClient client(FaultyServer server, HttpOptions options) {
    return HttpClient.open(Credentials.of("me", "x").in(Region.at(server.url())), options);
  }

  private static FaultyServer.Act logIn() {
    return reply(200, "{\"access_token\":\"t\",\"expires_in\":300}");
  }

  @Test
  void whileTheHeadIsAwaited() throws IOException {
    Thread cell = Thread.currentThread();
    try (FaultyServer server = new FaultyServer(seen -> logIn());
        HttpClient http = client(server, PATIENT)) {
      server.script(
          seen -> {
            if (ScriptedServer.isLogIn(seen)) {
              return logIn();
            }
            interrupt(cell);
            return server.stall();
          });
      assertEndsAtOnce(http);
    }
  }

  @Test
  void whileTheBodyIsAwaited() throws IOException {
    Thread cell = Thread.currentThread();
    try (FaultyServer server = new FaultyServer(seen -> logIn());
        HttpClient http = client(server, PATIENT)) {
      server.script(
          seen ->
              ScriptedServer.isLogIn(seen)
                  ? logIn()
                  : (socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{".getBytes());
                    out.flush();
                    interrupt(cell);
                    server.stall().perform(socket, out);
                  });
      assertEndsAtOnce(http);
    }
  }

  @Test
  void whileTheLogInIsAwaited() throws IOException {
    Thread cell = Thread.currentThread();
    try (FaultyServer server = new FaultyServer(seen -> logIn());
        HttpClient http = client(server, PATIENT)) {
      server.script(
          seen -> {
            interrupt(cell);
            return server.stall();
          });
      assertEndsAtOnce(http);
    }
  }

  @Test
  void whileItWaitsToTryAgain() throws IOException {
    Thread cell = Thread.currentThread();
    try (FaultyServer server = new FaultyServer(seen -> logIn());
        HttpClient http = client(server, PATIENT)) {
      server.script(
          seen ->
              ScriptedServer.isLogIn(seen)
                  ? logIn()
                  : (socket, out) -> {
                    reply(429, "", "Retry-After: 50").perform(socket, out);
                    interruptOnceAsleep(cell);
                  });
      assertEndsAtOnce(http);
    }
  }

  private void interruptOnceAsleep(Thread cell) {
    while (cell.getState() != Thread.State.TIMED_WAITING
        || !cell.getStackTrace()[0].getMethodName().contains("sleep")) {
      Thread.onSpinWait();
    }
    interrupt(cell);
  }

  @Test
  void beforeItBegan() throws IOException {
    try (FaultyServer server = new FaultyServer(seen -> half(200, "{}"));
        HttpClient http = client(server, PATIENT)) {
      interrupt(Thread.currentThread());
      assertEndsAtOnce(http);
      assertThat(server.seen()).isEmpty();
    }
  }

  @Test
  void closingTheSessionEndsItToo() throws Exception {
    try (FaultyServer server = new FaultyServer(seen -> logIn());
        HttpClient http = client(server, PATIENT)) {
      server.script(
          seen -> {
            http.close();
            return server.stall();
          });
      assertThatThrownBy(() -> http.get("/v2/x")).hasMessageContaining("closed");
    }
  }
}
