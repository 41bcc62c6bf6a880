package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;
import swath.sandbox.world.Catalog;

/** The world that a notebook finds. */
class SeededWorldTest {
  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.seeded();

  private static final Sandbox SANDBOX = FIXTURE.sandbox();
  private static final RawClient CLIENT = FIXTURE.raw();
  private static final JsonNode JOBS = CLIENT.json("/v2/processing/jobs?limit=1000").path("jobs");

  @Test
  void hasJobsOfEveryProcess() {
    assertThat(count(job -> job.path("processID").asText()).keySet())
        .containsAll(Catalog.PROCESSES.keySet())
        .containsAnyElementsOf(Catalog.REMOVED.keySet());
  }

  @Test
  void hasJobsInEveryDocumentedStatus() {
    assertThat(count(job -> job.path("status").asText())).hasSize(12);
  }

  @Test
  void hasJobsInThreeWorkspacesAndSomeWithout() {
    assertThat(count(job -> job.path("workspaceID").asText())).hasSize(4);
  }

  @Test
  void showsInstantsInAllPrecisions() {
    assertThat(count(job -> "" + job.path("updated").asText().length()).keySet())
        .containsExactlyInAnyOrder("20", "24", "27", "30");
  }

  @Test
  void isTheSameInEveryRun() {
    try (Sandbox other = Sandbox.start()) {
      String first = JOBS.toString().replace(SANDBOX.url(), "");
      String second =
          RawClient.to(other)
              .json("/v2/processing/jobs?limit=1000")
              .path("jobs")
              .toString()
              .replace(other.url(), "");
      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void hasFortyImagesOrMore() {
    JsonNode images = CLIENT.json("/v2/assets?sources=ARCHIVE&size=100").path("content");
    assertThat(images.size()).isBetween(40, 50);
  }

  @Test
  void hasSomeThousandsOfCreditsLeft() {
    int amount = CLIENT.json("/v2/payments/balances").path("available").path("amount").asInt();
    assertThat(amount).isBetween(5_000, 9_999);
  }

  @Test
  void hasCapturedRunsOfFiveMinutes() {
    JsonNode long5 =
        CLIENT.json("/v2/processing/jobs?status=captured&minDuration=300&limit=1000").path("jobs");
    assertThat(long5.size()).isGreaterThanOrEqualTo(8);
  }

  @Test
  void agreesWithItsLedger() {
    LedgerSummary ledger = SANDBOX.ledger();
    long captured = 0;
    for (JsonNode job : JOBS) {
      if (job.path("creditConsumption").has("consumptionID")) {
        captured += job.path("creditConsumption").path("credits").asInt();
      }
    }
    assertThat(captured).isPositive().isEqualTo(ledger.captured());
    assertThat(ledger.purchased())
        .isEqualTo(ledger.available() + ledger.held() + ledger.captured());
  }

  private static Map<String, Integer> count(Function<JsonNode, String> key) {
    Map<String, Integer> counts = new TreeMap<>();
    List<JsonNode> jobs = new ArrayList<>();
    JOBS.forEach(jobs::add);
    jobs.forEach(job -> counts.merge(key.apply(job), 1, Integer::sum));
    return counts;
  }
}
