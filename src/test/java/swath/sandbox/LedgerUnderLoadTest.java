package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The sums of credits agree at every moment, however many clients spend. */
class LedgerUnderLoadTest {
  private static final int CLIENTS = 32;
  private static final int JOBS_EACH = Boolean.getBoolean("swath.long") ? 100 : 12;

  @Test
  void sumsAgreeAtEveryMomentUnder32Clients() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().manualClock().jobs(50).failureRate(0.2).start()) {
      sandbox.topUp(20_000);
      long checks = watchedRun(sandbox);
      sandbox.advance(Duration.ofDays(1));

      LedgerSummary end = sandbox.ledger();
      assertThat(checks).isPositive();
      assertThat(sandbox.jobs()).isEqualTo(50 + CLIENTS * JOBS_EACH);
      assertThat(end.held()).isZero();
      assertThat(end.holds()).isEqualTo(end.captures() + end.releases());
      assertThat(end.releases()).isPositive();
      assertAgrees(end);
    }
  }

  /** Lets all clients execute and time pass, and counts how often the sums were looked at. */
  private static long watchedRun(Sandbox sandbox) throws Exception {
    AtomicBoolean running = new AtomicBoolean(true);
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS + 1);
    try {
      Future<Long> watcher =
          pool.submit(
              () -> {
                long checks = 0;
                while (running.get()) {
                  assertAgrees(sandbox.ledger());
                  checks++;
                }
                return checks;
              });
      List<Callable<Integer>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(() -> client(sandbox));
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

  private static int client(Sandbox sandbox) {
    RawClient client = RawClient.to(sandbox);
    String body = RawClient.inputs("T", client.item(RawClient.UK_ASSET));
    int made = 0;
    for (int i = 0; i < JOBS_EACH; i++) {
      HttpResponse<String> answer;
      do { // the others may let a token's five minutes pass between these two
        client.login();
        answer = client.process(RawClient.TREES, "execution", body);
      } while (answer.statusCode() == 401);
      JsonNode job = RawClient.json(answer);
      sandbox.advance(Duration.ofSeconds(2));
      made += job.path("status").asText().equals("created") ? 1 : 0;
    }
    return made;
  }

  private static void assertAgrees(LedgerSummary sums) {
    assertThat(sums.available()).isNotNegative();
    assertThat(sums.purchased()).isEqualTo(sums.available() + sums.held() + sums.captured());
    assertThat(sums.holds()).isGreaterThanOrEqualTo(sums.captures() + sums.releases());
  }
}
