package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;

/** The sums of credits agree at every moment, however many clients spend. */
class LedgerUnderLoadTest {
  private static final int CLIENTS = 32;
  private static final int JOBS_EACH = Boolean.getBoolean("swath.long") ? 100 : 12;

  @RegisterExtension
  final SandboxFixture fixture =
      SandboxFixture.jobs(0).plus(20_000).with(builder -> builder.failureRate(0.2));

  @Test
  void sumsAgreeAtEveryMomentUnder32Clients() throws Exception {
    Sandbox sandbox = fixture.sandbox();
    long checks = watchedRun(sandbox);
    sandbox.advance(Duration.ofDays(1));

    LedgerSummary end = sandbox.ledger();
    assertThat(checks).isPositive();
    assertThat(sandbox.jobs()).isEqualTo(CLIENTS * JOBS_EACH);
    assertThat(end.held()).isZero();
    assertThat(end.holds()).isEqualTo(end.captures() + end.releases());
    assertThat(end.releases()).isPositive();
    assertAgrees(end);
  }

  /** Lets all clients execute and time pass, and counts how often the sums were looked at. */
  private long watchedRun(Sandbox sandbox) throws Exception {
    String body = RawClient.inputs("T", fixture.raw().item(SandboxFixture.ASSET));
    AtomicBoolean running = new AtomicBoolean(true);
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS + 1);
    try {
      Future<Long> watcher =
          pool.submit(
              () -> {
                long checks = 0;
                do {
                  assertAgrees(sandbox.ledger());
                  checks++;
                } while (running.get());
                return checks;
              });
      List<Callable<Integer>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(() -> client(sandbox, body));
      }
      for (Future<Integer> client : pool.invokeAll(clients)) {
        assertThat(client.get()).isEqualTo(JOBS_EACH);
      }
      running.set(false);
      return watcher.get();
    } finally {
      pool.shutdownNow();
    }
  }

  private static int client(Sandbox sandbox, String body) {
    RawClient client = RawClient.to(sandbox);
    int made = 0;
    for (int i = 0; i < JOBS_EACH; i++) {
      HttpResponse<String> answer = execute(client, body);
      sandbox.advance(Duration.ofSeconds(2));
      made += RawClient.json(answer).path("status").asText().equals("created") ? 1 : 0;
    }
    return made;
  }

  // The others may move the clock past a token's five minutes while this client waits for its turn.
  private static HttpResponse<String> execute(RawClient client, String body) {
    HttpResponse<String> answer = client.process(SandboxFixture.TREES, "execution", body);
    while (answer.statusCode() == 401) {
      client.login();
      answer = client.process(SandboxFixture.TREES, "execution", body);
    }
    return answer;
  }

  private static void assertAgrees(LedgerSummary sums) {
    assertThat(sums.available()).isNotNegative();
    assertThat(sums.purchased()).isEqualTo(sums.available() + sums.held() + sums.captured());
    assertThat(sums.holds()).isGreaterThanOrEqualTo(sums.captures() + sums.releases());
  }
}
