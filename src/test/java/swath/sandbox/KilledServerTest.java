package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.SandboxFixture;

/** A server process that is killed comes back: no job that it answered for is lost. */
@Tag("slow")
class KilledServerTest {
  private static final int KILLS = Boolean.getBoolean("swath.long") ? 50 : 2;
  private static final int CLIENTS = 4;

  @TempDir Path folder;

  /** What the killed process runs: a sandbox on a file, at sixty times real time. */
  public static void main(String[] args) throws InterruptedException {
    Sandbox sandbox = Sandbox.builder().clockSpeed(60).jobs(0).data(Path.of(args[0])).start();
    System.out.println(sandbox.url());
    Thread.sleep(Long.MAX_VALUE);
  }

  @Test
  void answeredJobsSurviveKills() throws Exception {
    Path file = folder.resolve("world.json");
    Random random = new Random(5);
    List<String> answered = Collections.synchronizedList(new ArrayList<>());
    for (int kill = 0; kill < KILLS; kill++) {
      executeUntilKilled(file, answered, 150 + random.nextInt(250));
    }

    try (SandboxFixture restarted = SandboxFixture.seeded().with(builder -> builder.data(file))) {
      Sandbox sandbox = restarted.sandbox();
      RawClient client = restarted.raw();
      assertThat(answered).hasSizeGreaterThanOrEqualTo(KILLS);
      for (String id : answered) {
        assertThat(client.get("/v2/processing/jobs/" + id).statusCode()).isEqualTo(200);
      }
      sandbox.advance(java.time.Duration.ofHours(30));
      LedgerSummary sums = sandbox.ledger();
      assertThat(sums.held()).isZero();
      assertThat(sums.holds()).isEqualTo(sums.captures() + sums.releases());
      assertThat(sums.purchased()).isEqualTo(sums.available() + sums.captured());
    }
  }

  private static void executeUntilKilled(Path file, List<String> answered, int millis)
      throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledServerTest.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      RawClient client = RawClient.at(firstLine(server));
      client.login();
      String body = RawClient.inputs("T", client.item(SandboxFixture.ASSET));
      int before = answered.size();
      for (int i = 0; i < CLIENTS; i++) {
        clients.execute(() -> executeOn(client, body, answered, server));
      }
      while (answered.size() == before) {
        Thread.onSpinWait();
      }
      assertThat(server.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
    } finally {
      server.destroyForcibly().waitFor();
      clients.shutdown();
      clients.awaitTermination(10, TimeUnit.SECONDS);
    }
  }

  private static void executeOn(
      RawClient client, String body, List<String> answered, Process server) {
    while (server.isAlive()) {
      HttpResponse<String> answer =
          client.tryPost("/v2/processing/processes/" + SandboxFixture.TREES + "/execution", body);
      if (answer == null) {
        return;
      }
      JsonNode job = RawClient.json(answer);
      answered.add(job.path("jobID").asText());
    }
  }

  private static String firstLine(Process server) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException("the server did not start");
    }
    return line;
  }
}
