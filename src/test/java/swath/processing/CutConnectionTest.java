package swath.processing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.SandboxFixture;
import swath.error.ApiException;
import swath.error.ServiceUnreachableException;
import swath.error.UnknownFateException;
import swath.http.CuttingProxy;
import swath.http.Fence;
import swath.http.HttpClient;
import swath.http.Json;
import swath.sandbox.Sandbox;
import swath.stac.StacApi;

/**
 * Money: connections that are cut at a random byte of a request that spends, or of its answer. Each
 * execution makes one job at most, and the client never says that there is none when there is one.
 */
class CutConnectionTest {
  private static final int CUTS = Boolean.getBoolean("swath.long") ? 1_000 : 100;
  private static final String PROCESS = "detection-trees-spacept";

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.jobs(0).plus(1_000_000);

  private enum End {
    JOB,
    NOT_SENT,
    REFUSED,
    UNKNOWN
  }

  @Test
  void eachExecutionMakesOneJobAtMostAndTheClientNeverDeniesIt() throws IOException {
    long seed = Long.getLong("swath.seed", System.nanoTime());
    Random random = new Random(seed);
    Sandbox sandbox = fixture.sandbox();
    try (CuttingProxy proxy = new CuttingProxy(sandbox.url());
        HttpClient http = fixture.http(proxy.url())) {
      ProcessingApi api = new ProcessingApi(http);
      String
          item = // by the proxy's address: the sandbox knows its items by the one it was called by
          new StacApi(http).asset(SandboxFixture.ASSET).stacItems().get(0).selfHref().orElseThrow();
      api.balance(); // logs in while nothing is cut
      long requestBytes = proxy.requestBytes();
      long answerBytes = proxy.answerBytes();
      execute(api, inputs("not cut", item));
      requestBytes = proxy.requestBytes() - requestBytes;
      answerBytes = proxy.answerBytes() - answerBytes;

      Map<String, End> ends = new HashMap<>();
      for (int i = 0; i < CUTS; i++) {
        long connections = proxy.connections();
        if (random.nextBoolean()) {
          proxy.cutRequestAfter(random.nextLong(requestBytes * 21 / 20)); // some behind the end
        } else {
          proxy.cutAnswerAfter(random.nextLong(answerBytes * 21 / 20));
        }
        ends.put("cut " + i, execute(api, inputs("cut " + i, item)));
        proxy.heal();
        assertThat(proxy.connections() - connections)
            .as("connections of execution %d, seed %d", i, seed)
            .isEqualTo(1);
      }
      ends.put("last", execute(api, inputs("last", item))); // behind all that is still at work

      Map<String, Integer> made = made(sandbox);
      ends.forEach(
          (title, end) ->
              assertThat(made.getOrDefault(title, 0))
                  .as("jobs of \"%s\", which ended as %s, seed %d", title, end, seed)
                  .isBetween(end == End.JOB ? 1 : 0, end == End.JOB || end == End.UNKNOWN ? 1 : 0));
      System.out.printf(
          "cuts %d, seed %d: %s; jobs %d, of them unknown to the client %d%n",
          CUTS,
          seed,
          counted(ends),
          sandbox.jobs(),
          ends.entrySet().stream()
              .filter(e -> e.getValue() == End.UNKNOWN && made.containsKey(e.getKey()))
              .count());
      assertThat(sandbox.ledger().holds()).isEqualTo(sandbox.jobs());
    }
  }

  private static JsonNode inputs(String title, String item) {
    return Json.of(Map.of("title", title, "item", item));
  }

  private static Map<End, Integer> counted(Map<String, End> ends) {
    Map<End, Integer> counts = new EnumMap<>(End.class);
    ends.values().forEach(end -> counts.merge(end, 1, Integer::sum));
    return counts;
  }

  /** How many jobs of each title the sandbox has. */
  private Map<String, Integer> made(Sandbox sandbox) {
    Map<String, Integer> made = new HashMap<>();
    sandbox.advance(Duration.ofMinutes(5)); // every job has come to its hold
    ProcessingApi api = new ProcessingApi(fixture.http());
    JobPage page = api.page(JobQuery.all().withPageSize(100));
    while (true) {
      page.jobs().forEach(job -> made.merge(job.title().orElseThrow(), 1, Integer::sum));
      if (page.next() == null) {
        return made;
      }
      page = api.page(page.next());
    }
  }

  private static End execute(ProcessingApi api, JsonNode inputs) {
    try {
      api.execute(PROCESS, inputs, null, null, Fence.OPEN);
      return End.JOB;
    } catch (UnknownFateException e) {
      return End.UNKNOWN;
    } catch (ServiceUnreachableException e) {
      return End.NOT_SENT;
    } catch (ApiException e) {
      return End.REFUSED;
    }
  }
}
