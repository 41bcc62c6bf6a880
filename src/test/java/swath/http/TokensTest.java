package swath.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static swath.http.FaultyServer.half;
import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import swath.error.ApiException;
import swath.error.AuthenticationException;
import swath.error.Up42Exception;

class TokensTest {
  private static final int THREADS = 32;
  private static final String GOOD = "{}";

  /** The same call on many threads at once; what each threw, or null. */
  private static List<Throwable> crowd(Runnable call) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Throwable>> ends = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      ends.add(
          pool.submit(
              () -> {
                start.await();
                try {
                  call.run();
                  return new Throwable("none");
                } catch (Up42Exception e) {
                  return e;
                }
              }));
    }
    start.countDown();
    List<Throwable> thrown = new ArrayList<>();
    for (Future<Throwable> end : ends) {
      thrown.add(end.get());
    }
    pool.shutdown();
    return thrown;
  }

  @Test
  void manyThreadsLogInOnce() throws Exception {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, GOOD))) {
      crowd(() -> wire.http().get("/v2/x"));
      assertThat(wire.logIns()).isEqualTo(1);
      assertThat(wire.server().seen("/v2/x")).hasSize(THREADS);
    }
  }

  @Test
  void manyThreadsRenewOnce() throws Exception {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, GOOD))) {
      wire.http().get("/v2/x");
      wire.time().pass(Duration.ofSeconds(275));
      crowd(() -> wire.http().get("/v2/x"));
      assertThat(wire.logIns()).isEqualTo(2);
    }
  }

  @Test
  void revokedTokenIsRenewedOnceHoweverManyWereRefused() throws Exception {
    try (ScriptedServer wire =
        new ScriptedServer(
            seen ->
                "Bearer canary-token-1".equals(seen.headers().get("authorization"))
                    ? reply(401, "{}")
                    : reply(200, GOOD))) {
      crowd(() -> wire.http().get("/v2/x"));
      assertThat(wire.logIns()).isEqualTo(2);
    }
  }

  @Test
  void wrongPasswordIsNotTriedByEveryThread() throws Exception {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, GOOD))) {
      CountDownLatch all = new CountDownLatch(1);
      wire.server()
          .script(
              seen ->
                  (socket, out) -> {
                    all.await();
                    reply(401, "{\"error\":\"invalid_grant\"}").perform(socket, out);
                  });
      CountDownLatch begun = new CountDownLatch(THREADS);
      Thread opener =
          new Thread(
              () -> {
                try {
                  begun.await();
                  while (waiting() < THREADS - 1) {
                    Thread.onSpinWait();
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                all.countDown();
              });
      opener.start();
      List<Throwable> thrown =
          crowd(
              () -> {
                begun.countDown();
                wire.http().get("/v2/x");
              });
      assertThat(thrown).hasOnlyElementsOfType(AuthenticationException.class);
      assertThat(wire.logIns()).isEqualTo(1);
    }
  }

  private static long waiting() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(
            entry ->
                List.of(entry.getValue()).stream()
                    .anyMatch(frame -> frame.getMethodName().equals("lockInterruptibly")))
        .count();
  }

  @Test
  void logInIsTriedAgainWhenTheServiceIsInTrouble() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, GOOD))) {
      int[] tries = {0};
      wire.server()
          .script(
              seen ->
                  !ScriptedServer.isLogIn(seen)
                      ? reply(200, GOOD)
                      : switch (tries[0]++) {
                        case 0 -> reply(503, "");
                        case 1 -> half(200, GOOD);
                        default -> wire.logIn();
                      });
      assertThat(wire.http().get("/v2/x").status()).isEqualTo(200);
      assertThat(tries[0]).isEqualTo(3);
    }
  }

  @Test
  void oneShotLogsInWithPatience() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, GOOD))) {
      int[] tries = {0};
      wire.server()
          .script(
              seen ->
                  ScriptedServer.isLogIn(seen)
                      ? tries[0]++ == 0 ? reply(503, "") : wire.logIn()
                      : reply(200, "{\"jobID\":\"j\"}"));
      assertThat(wire.http().once("/e", Query.none(), Json.object(), Fence.OPEN).status())
          .isEqualTo(200);
    }
  }

  @Test
  void troubleOfTheLogInIsToldAsTheLogIns() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, GOOD))) {
      wire.server().script(seen -> reply(503, ""));
      assertThatThrownBy(() -> wire.http().once("/e", Query.none(), Json.object(), Fence.OPEN))
          .isInstanceOf(ApiException.class)
          .hasMessageStartingWith("The log-in was answered by 503");
      assertThat(wire.asked()).isZero();
    }
  }

  @Test
  void tokenIsNotBelievedToLiveForEver() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, GOOD))) {
      wire.server()
          .script(
              seen ->
                  ScriptedServer.isLogIn(seen)
                      ? reply(200, "{\"access_token\":\"t\",\"expires_in\":9223372036854775807}")
                      : reply(200, GOOD));
      wire.http().get("/v2/x");
      assertThat(wire.logIns()).isEqualTo(1);
      wire.time().pass(Duration.ofDays(2));
      wire.http().get("/v2/x");
      assertThat(wire.logIns()).isEqualTo(2);
    }
  }

  @Test
  void tokenOfUnknownLifeIsTakenForFiveMinutes() throws IOException {
    try (ScriptedServer wire = new ScriptedServer(seen -> reply(200, GOOD))) {
      wire.server()
          .script(
              seen ->
                  ScriptedServer.isLogIn(seen)
                      ? reply(200, "{\"access_token\":\"t\"}")
                      : reply(200, GOOD));
      wire.http().get("/v2/x");
      wire.time().pass(Duration.ofSeconds(200));
      wire.http().get("/v2/x");
      assertThat(wire.logIns()).isEqualTo(1);
    }
  }
}
