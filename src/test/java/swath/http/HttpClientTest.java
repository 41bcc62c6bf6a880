package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.half;
import static swath.http.FaultyServer.reply;
import static swath.http.FaultyServer.reset;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import swath.error.ApiException;
import swath.error.AuthenticationException;
import swath.error.ServiceUnreachableException;
import swath.error.Up42Exception;

class HttpClientTest {
  private static final String GOOD = "{\"ok\":true}";

  /** Acts one after another; the last one for ever. */
  private static FaultyServer.Script acts(FaultyServer.Act... acts) {
    Deque<FaultyServer.Act> left = new ArrayDeque<>(List.of(acts));
    return seen -> left.size() > 1 ? left.removeFirst() : left.getFirst();
  }

  @Test
  void getSendsTheTokenAndReadsJsonAndDate() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(acts(reply(200, GOOD, "Date: Wed, 21 Oct 2026 07:28:00 GMT")))) {
      JsonResponse answer = wire.http().get("/v2/x", Query.none().with("a", "1,2").with("b", null));

      assertThat(answer.json().path("ok").asBoolean()).isTrue();
      assertThat(answer.date()).contains(Instant.parse("2026-10-21T07:28:00Z"));
      FaultyServer.Seen seen = wire.server().seen("/v2/x").get(0);
      assertThat(seen.target()).isEqualTo("/v2/x?a=1%2C2");
      assertThat(seen.headers().get("authorization")).isEqualTo("Bearer canary-token-1");
    }
  }

  @Test
  void logInIsThePasswordGrantOfTheOfficialClient() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(200, GOOD)))) {
      wire.http().get("/v2/x");
      FaultyServer.Seen logIn = wire.server().seen(ScriptedServer.TOKEN_PATH).get(0);
      assertThat(logIn.method()).isEqualTo("POST");
      assertThat(logIn.headers().get("content-type"))
          .isEqualTo("application/x-www-form-urlencoded");
      assertThat(logIn.body())
          .isEqualTo(
              "grant_type=password&username=me%40example.com&password=canary-password-7"
                  + "&client_id=up42-sdk&scope=openid");
    }
  }

  @Test
  void tokenIsKeptUntilThirtySecondsBeforeItsEnd() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(200, GOOD)))) {
      wire.http().get("/v2/x");
      wire.time().pass(Duration.ofSeconds(269));
      wire.http().get("/v2/x");
      assertThat(wire.logIns()).isEqualTo(1);
      wire.time().pass(Duration.ofSeconds(1));
      wire.http().get("/v2/x");
      assertThat(wire.logIns()).isEqualTo(2);
    }
  }

  @Test
  void tokenIsRenewedAfterTheLaptopSlept() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(200, GOOD)))) {
      wire.http().get("/v2/x");
      wire.time().jump(Duration.ofHours(8));
      wire.http().get("/v2/x");
      assertThat(wire.logIns()).isEqualTo(2);
    }
  }

  @Test
  void tokenIsRenewedThoughTheWallClockWasSetBack() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(200, GOOD)))) {
      wire.http().get("/v2/x");
      wire.time().jump(Duration.ofHours(-1));
      wire.time().pass(Duration.ofSeconds(280));
      wire.http().get("/v2/x");
      assertThat(wire.logIns()).isEqualTo(2);
    }
  }

  @Test
  void refusedTokenIsRenewedOnceAndTheCallRepeated() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(401, "{}"), reply(200, GOOD)))) {
      assertThat(wire.http().get("/v2/x").status()).isEqualTo(200);
      assertThat(wire.logIns()).isEqualTo(2);
      assertThat(wire.server().seen("/v2/x").get(1).headers().get("authorization"))
          .isEqualTo("Bearer canary-token-2");
    }
  }

  @Test
  void tokenThatIsRefusedTwiceIsAnError() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(acts(reply(401, "{\"title\":\"Unauthorized\"}")))) {
      assertThatThrownBy(() -> wire.http().get("/v2/x"))
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("GET /v2/x was answered by 401: Unauthorized")
          .hasMessageContaining("the arguments");
      assertThat(wire.asked()).isEqualTo(2);
      assertThat(wire.logIns()).isEqualTo(2);
    }
  }

  @Test
  void wrongPasswordCarriesKeycloaksWords() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(200, GOOD)))) {
      wire.server()
          .script(
              seen ->
                  reply(
                      401,
                      "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid user"
                          + " credentials\"}"));
      assertThatThrownBy(() -> wire.http().get("/v2/x"))
          .isInstanceOf(AuthenticationException.class)
          .hasMessage(
              "UP42 refused to log me@example.com in (401: invalid_grant; Invalid user"
                  + " credentials). Check user name, password and region \"local\"; they came from"
                  + " the arguments.");
    }
  }

  @Test
  void troubleIsTriedAgainAfterGrowingWaits() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            acts(reply(503, ""), half(200, GOOD), reply(500, ""), reply(429, ""), reply(200, GOOD)),
            HttpOptions.defaults().withSteady(true))) {
      assertThat(wire.http().get("/v2/x").status()).isEqualTo(200);
      assertThat(wire.time().sleeps())
          .containsExactly(
              Duration.ofMillis(500),
              Duration.ofSeconds(1),
              Duration.ofSeconds(2),
              Duration.ofSeconds(4));
    }
  }

  @Test
  void troubleForEverEndsAfterFiveTriesWithTheServicesWords() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            acts(reply(500, "{\"title\":\"Internal\",\"detail\":\"database away\"}")))) {
      assertThatThrownBy(() -> wire.http().get("/v2/x"))
          .isInstanceOfSatisfying(
              ApiException.class,
              e -> {
                assertThat(e.status()).isEqualTo(500);
                assertThat(e.title()).contains("Internal");
                assertThat(e.detail()).contains("database away");
              })
          .hasMessageContaining("500: Internal; database away");
      assertThat(wire.asked()).isEqualTo(5);
    }
  }

  @Test
  void retryAfterWins() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(acts(reply(429, "", "Retry-After: 7"), reply(200, GOOD)))) {
      wire.http().get("/v2/x");
      assertThat(wire.time().sleeps()).containsExactly(Duration.ofSeconds(7));
    }
  }

  @Test
  void retryAfterMayBeADate() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            acts(
                reply(
                    503,
                    "",
                    "Date: Wed, 21 Oct 2026 07:28:00 GMT",
                    "Retry-After: Wed, 21 Oct 2026 07:28:09 GMT"),
                reply(200, GOOD)))) {
      wire.http().get("/v2/x");
      assertThat(wire.time().sleeps()).containsExactly(Duration.ofSeconds(9));
    }
  }

  @Test
  void longRetryAfterIsThrownAndTold() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(429, "", "Retry-After: 61")))) {
      assertThatThrownBy(() -> wire.http().get("/v2/x")).hasMessageContaining("wait 61 s");
      assertThat(wire.asked()).isEqualTo(1);
      assertThat(wire.time().sleeps()).isEmpty();
    }
  }

  @Test
  void pollIsSentOnce() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(503, "")))) {
      assertThatThrownBy(() -> wire.http().poll("/v2/x", Query.none()))
          .isInstanceOf(ApiException.class);
      assertThat(wire.asked()).isEqualTo(1);
    }
  }

  @Test
  void pollRenewsItsToken() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(401, ""), reply(200, GOOD)))) {
      assertThat(wire.http().poll("/v2/x", Query.none()).status()).isEqualTo(200);
    }
  }

  @Test
  void readOnlyPostIsTriedAgain() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reset(), reply(200, GOOD)))) {
      wire.http().ask("/v2/x", Json.object().put("a", 1));
      assertThat(wire.server().seen("/v2/x"))
          .extracting(FaultyServer.Seen::body)
          .containsExactly("{\"a\":1}", "{\"a\":1}");
    }
  }

  @Test
  void goodAnswerWithoutBodyIsAMissingNode() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(204, "")))) {
      assertThat(wire.http().get("/v2/x").json().isMissingNode()).isTrue();
    }
  }

  @Test
  void absoluteAddressOnTheOwnHostIsFollowed() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(200, GOOD)))) {
      wire.http().get(wire.server().url() + "/v2/y?token=a%3D");
      assertThat(wire.server().seen().get(1).target()).isEqualTo("/v2/y?token=a%3D");
    }
  }

  @Test
  void foreignAddressIsRefusedBeforeAnythingIsSent() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(200, GOOD)))) {
      for (String foreign :
          List.of(
              "https://evil.example/v2/x",
              "//evil.example/v2/x",
              wire.server().url().replace("127.0.0.1", "localhost") + "/v2/x",
              wire.server().url().replace("http:", "https:") + "/v2/x",
              wire.server().url() + "1/v2/x",
              wire.server().url().replace("http://", "http://127.0.0.1@evil.example") + "/x",
              "ftp://evil.example/x")) {
        assertThatThrownBy(() -> wire.http().get(foreign))
            .as(foreign)
            .isInstanceOf(Up42Exception.class)
            .hasMessageContaining("not on " + wire.server().url());
      }
      assertThat(wire.server().seen()).isEmpty();
    }
  }

  @Test
  void redirectTakesNoTokenToAnotherHost() throws IOException {
    try (FaultyServer foreign = new FaultyServer("localhost", seen -> reply(200, GOOD));
        ScriptedServer wire =
            new ScriptedServer(seen -> reply(302, "", "Location: " + foreign.url() + "/steal"))) {
      assertThatThrownBy(() -> wire.http().get("/v2/x"))
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("302")
          .hasMessageContaining("does not follow");
      assertThat(foreign.seen()).isEmpty();
    }
  }

  @Test
  void idCannotLeadElsewhere() {
    assertThat(HttpClient.path("/v2/jobs", "a/../b ?#ä"))
        .isEqualTo("/v2/jobs/a%2F..%2Fb%20%3F%23%C3%A4");
    assertThatThrownBy(() -> HttpClient.path("/v2/jobs", ".."))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HttpClient.path("/v2/jobs", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void logKeepsTheLastHundredWithoutQueries() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(200, GOOD)))) {
      for (int i = 0; i < 105; i++) {
        wire.http().get("/v2/x?signature=canary");
      }
      assertThat(wire.http().requests())
          .hasSize(100)
          .allSatisfy(
              record -> {
                assertThat(record.method()).isEqualTo("GET");
                assertThat(record.path()).isEqualTo("/v2/x");
                assertThat(record.status()).isEqualTo(200);
              });
    }
  }

  @Test
  void logTellsOfCallsWithoutAnAnswer() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reset()))) {
      assertThatThrownBy(() -> wire.http().poll("/v2/x", Query.none()))
          .isInstanceOf(ServiceUnreachableException.class);
      assertThat(wire.http().requests())
          .last()
          .hasToString(wire.http().requests().get(1).toString())
          .extracting(RequestRecord::status)
          .isEqualTo(0);
    }
  }

  @Test
  void closedSessionSaysSo() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(acts(reply(200, GOOD)))) {
      wire.http().close();
      assertThatThrownBy(() -> wire.http().get("/v2/x")).hasMessageContaining("closed");
    }
  }

  @Test
  void userinfoIsAskedOfTheLogInService() throws IOException {
    try (ScriptedServer wire =
        new ScriptedServer(
            acts(reply(200, "{\"sub\":\"68567134\",\"preferred_username\":\"me\"}")))) {
      UserInfo info = wire.http().userinfo();
      assertThat(info.sub()).isEqualTo("68567134");
      assertThat(info.name()).contains("me");
      assertThat(wire.server().seen().get(1).path())
          .isEqualTo("/realms/public/protocol/openid-connect/userinfo");
    }
  }
}
