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
@Timeout(value = 5, unit = TimeUnit.SECONDS)
class InterruptTest {
  private static final HttpOptions PATIENT =
      HttpOptions.defaults()
          .withReadTimeout(Duration.ofMinutes(5))
          .withCallTimeout(Duration.ofMinutes(5))
          .withEnvironment(Map.of());

  private static void assertEndsAtOnce(FaultyServer server, HttpClient http) {
    long begin = System.nanoTime();
    assertThatThrownBy(() -> http.get("/v2/x")).isInstanceOf(CallInterruptedException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
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
            cell.interrupt();
            return server.stall();
          });
      assertEndsAtOnce(server, http);
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
                    cell.interrupt();
                    server.stall().perform(socket, out);
                  });
      assertEndsAtOnce(server, http);
    }
  }

  @Test
  void whileTheLogInIsAwaited() throws IOException {
    Thread cell = Thread.currentThread();
    try (FaultyServer server = new FaultyServer(seen -> logIn());
        HttpClient http = client(server, PATIENT)) {
      server.script(
          seen -> {
            cell.interrupt();
            return server.stall();
          });
      assertEndsAtOnce(server, http);
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
      assertEndsAtOnce(server, http);
    }
  }

  private static void interruptOnceAsleep(Thread cell) {
    while (cell.getState() != Thread.State.TIMED_WAITING
        || !cell.getStackTrace()[0].getMethodName().contains("sleep")) {
      Thread.onSpinWait();
    }
    cell.interrupt();
  }

  @Test
  void beforeItBegan() throws IOException {
    try (FaultyServer server = new FaultyServer(seen -> half(200, "{}"));
        HttpClient http = client(server, PATIENT)) {
      Thread.currentThread().interrupt();
      assertEndsAtOnce(server, http);
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
