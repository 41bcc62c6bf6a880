package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import swath.error.ServiceUnreachableException;

/** No call outlives its timeouts, which count real time: a silent server would hold it for ever. */
class TimeoutTest {
  private static void assertEndsWithin(Duration most, ScriptedServer wire) {
    long begin = System.nanoTime();
    assertThatThrownBy(() -> wire.http().poll("/v2/x", Query.none()))
        .isInstanceOf(ServiceUnreachableException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(most);
  }

  @Test
  void noTimeoutIsRefused() {
    HttpOptions options = HttpOptions.defaults();
    for (Duration none : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> options.withCallTimeout(none));
      assertThatIllegalArgumentException().isThrownBy(() -> options.withReadTimeout(none));
      assertThatIllegalArgumentException().isThrownBy(() -> options.withConnectTimeout(none));
      assertThatIllegalArgumentException().isThrownBy(() -> options.withDownloadTimeout(none));
    }
  }

  @Test
  void silenceEndsByTheReadTimeout() throws IOException {
    try (ScriptedServer wire = ScriptedServer.impatient(seen -> reply(200, "{}"))) {
      wire.http().get("/warm");
      wire.server().script(seen -> wire.server().stall());
      assertEndsWithin(Duration.ofSeconds(5), wire);
    }
  }

  @Test
  void dripEndsByTheCallTimeout() throws IOException {
    try (ScriptedServer wire = ScriptedServer.impatient(seen -> reply(200, "{}"))) {
      wire.http().get("/warm");
      wire.server()
          .script(
              seen ->
                  (socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n".getBytes());
                    while (true) { // a byte now and then is not silence
                      out.write(' ');
                      out.flush();
                      Thread.sleep(20);
                    }
                  });
      assertEndsWithin(Duration.ofSeconds(5), wire);
    }
  }

  @Test
  void timeoutsDoNotAskTheSessionsClock() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{}"))) {
      wire.http().get("/warm");
      wire.server()
          .script(
              seen -> {
                wire.time().pass(Duration.ofMinutes(4));
                return reply(200, "{}");
              });
      assertThat(wire.http().get("/v2/x").status()).isEqualTo(200);
    }
  }
}
