package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.half;
import static swath.http.FaultyServer.reply;
import static swath.http.FaultyServer.reset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.error.ApiException;
import swath.error.CallInterruptedException;
import swath.error.ServiceUnreachableException;
import swath.error.UnknownFateException;
import swath.error.Up42Exception;

/** What must not be sent twice is not, whatever comes back. */
class SendOnceTest {
  private static final String PATH = "/v2/processing/processes/p/execution";
  private static final JsonNode BODY = Json.object().put("inputs", "x");

  private static JsonResponse send(ScriptedServer wire) {
    return wire.http().once(PATH, Query.none().with("workspaceId", "w"), BODY, Fence.OPEN);
  }

  @Test
  void goodAnswerIsReturned() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(201, "{\"jobID\":\"j\"}"))) {
      assertThat(send(wire).json().path("jobID").asText()).isEqualTo("j");
      FaultyServer.Seen seen = wire.server().seen(PATH).get(0);
      assertThat(seen.target()).endsWith("?workspaceId=w");
      assertThat(seen.headers()).containsEntry("content-type", "application/json");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 402, 403, 404, 409, 422, 429})
  void aDocumentedStatusInUp42sWordsIsARefusal(int status) throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(seen -> reply(status, "{\"detail\":\"no\"}", "Retry-After: 0"))) {
      assertThatThrownBy(() -> send(wire))
          .isInstanceOfSatisfying(
              ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
      assertThat(wire.server().seen(PATH)).hasSize(1);
      assertThat(wire.logIns()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {405, 406, 408, 410, 413, 418, 421, 423, 425, 428, 431, 444, 451, 460, 499})
  void anyOtherFourHundredSaysNothingOfWhatWasDone(int status) throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(seen -> reply(status, "{\"detail\":\"no\"}", "Retry-After: 0"))) {
      assertThatThrownBy(() -> send(wire)).isInstanceOf(UnknownFateException.class);
      assertThat(wire.server().seen(PATH)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "null", "<html>Forbidden</html>", "{\"detail\":"})
  void aRefusalWithoutUp42sWordsIsAProxysPerhaps(String body) throws IOException {
    for (int status : new int[] {400, 403, 404, 429}) {
      try (ScriptedServer wire = new ScriptedServer(seen -> reply(status, body))) {
        assertThatThrownBy(() -> send(wire)).isInstanceOf(UnknownFateException.class);
      }
    }
  }

  @Test
  void theFenceIsAskedOnceWhenTheConnectionStands() throws IOException {
    List<String> order = new CopyOnWriteArrayList<>();
    try (ScriptedServer wire =
        new ScriptedServer(
            seen -> {
              order.add(seen.path().equals(PATH) ? "request" : "other");
              return reply(200, "{}");
            })) {
      wire.http().once(PATH, Query.none(), BODY, () -> order.add("fence"));
    }
    assertThat(order).containsExactly("fence", "request");
  }

  @Test
  void whatTheFenceStopsIsNotSent() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{}"))) {
      Up42Exception stop = new Up42Exception("stop");
      Fence fence =
          () -> {
            throw stop;
          };
      assertThatThrownBy(() -> wire.http().once(PATH, Query.none(), BODY, fence)).isSameAs(stop);
      assertThat(wire.server().seen(PATH)).isEmpty();
    }
  }

  @Test
  void theFenceIsNotAskedWhereNoConnectionStands() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{}"))) {
      wire.http().get("/v2/eulas/x"); // logs in
      wire.server().close();
      assertThatThrownBy(() -> wire.http().once(PATH, Query.none(), BODY, () -> asked.add("fence")))
          .isInstanceOf(ServiceUnreachableException.class)
          .hasMessageContaining("was not sent");
    }
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308, 500, 502, 503, 504})
  void everyOtherStatusIsAnUnknownFate(int status) throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(seen -> reply(status, "{}", "Retry-After: 0", "Location: /elsewhere"))) {
      assertThatThrownBy(() -> send(wire))
          .isInstanceOf(UnknownFateException.class)
          .hasMessageContaining("the answer was " + status);
      assertThat(wire.asked()).isEqualTo(1);
    }
  }

  @Test
  void lostAnswerIsAnUnknownFate() throws IOException {
    assertUnknown(reset());
  }

  @Test
  void halfAnAnswerIsAnUnknownFate() throws IOException {
    assertUnknown(half(200, "{\"jobID\":\"j\"}"));
  }

  @Test
  void unreadableAnswerIsAnUnknownFate() throws IOException {
    assertUnknown(reply(200, "{\"jobID\":"));
  }

  @Test
  void emptyAnswerIsAnUnknownFate() throws IOException {
    assertUnknown(reply(200, ""));
  }

  private static void assertUnknown(FaultyServer.Act act) throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> act)) {
      assertThatThrownBy(() -> send(wire))
          .isInstanceOf(UnknownFateException.class)
          .hasMessageContaining("Look for the job before you send it again");
      assertThat(wire.server().seen(PATH)).hasSize(1);
    }
  }

  @Test
  void silenceIsAnUnknownFate() throws IOException {
    try (ScriptedServer wire = ScriptedServer.impatient(seen -> reply(200, "{}"))) {
      wire.http().get("/warm");
      wire.server().script(seen -> wire.server().stall());
      assertThatThrownBy(() -> send(wire)).isInstanceOf(UnknownFateException.class);
      assertThat(wire.server().seen(PATH)).hasSize(1);
    }
  }

  @Test
  void resetBeforeTheRequestWasReadIsAnUnknownFate() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{}"))) {
      wire.http().get("/warm");
      wire.server().resetNext(1);
      // The bytes may have left this machine: who can tell what a proxy made of them?
      assertThatThrownBy(() -> send(wire)).isInstanceOf(Up42Exception.class);
      assertThat(wire.server().seen(PATH)).isEmpty();
    }
  }

  @Test
  void refusedConnectionMeansThatNothingWasSent() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{}"))) {
      wire.http().get("/warm");
      int port = Integer.parseInt(wire.server().url().replaceAll(".*:", ""));
      wire.server().close();
      try (ServerSocket nobody = new ServerSocket()) { // keeps the port from being given away
        assertThat(nobody.isBound()).isFalse();
        assertThat(port).isPositive();
        assertThatThrownBy(() -> send(wire))
            .isInstanceOf(ServiceUnreachableException.class)
            .hasMessageContaining("was not sent, so nothing was spent");
      }
    }
  }

  @Test
  void tokenHasAMinuteLeft() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{\"jobID\":\"j\"}"))) {
      wire.http().get("/warm");
      wire.time().pass(Duration.ofSeconds(239));
      send(wire);
      assertThat(wire.logIns()).isEqualTo(1);
      wire.time().pass(Duration.ofSeconds(2));
      send(wire);
      assertThat(wire.logIns()).isEqualTo(2);
    }
  }

  @Test
  void connectionOfAnotherCallIsNotUsed() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{\"jobID\":\"j\"}"))) {
      wire.http().get("/warm");
      wire.server().resetNext(1); // would not be noticed on a connection that stands already
      assertThatThrownBy(() -> send(wire)).isInstanceOf(Up42Exception.class);
    }
  }

  @Test
  void interruptAfterSendingIsAnUnknownFate() throws Exception {
    try (ScriptedServer wire =
        new ScriptedServer(seen -> reply(200, "{}"), HttpOptions.defaults())) {
      wire.http().get("/warm");
      Thread cell = Thread.currentThread();
      wire.server()
          .script(
              seen -> {
                cell.interrupt();
                return wire.server().stall();
              });
      assertThatThrownBy(() -> send(wire)).isInstanceOf(UnknownFateException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void interruptBeforeSendingSendsNothing() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, "{}"))) {
      wire.http().get("/warm");
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> send(wire)).isInstanceOf(CallInterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(wire.server().seen(PATH)).isEmpty();
    }
  }
}
