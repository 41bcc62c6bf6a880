package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world in a file comes back as it was. */
class PersistenceTest {
  @TempDir Path folder;

  @Test
  void jobsInFlightGoOnAfterARestart() {
    Path file = folder.resolve("world.json");
    JsonNode job;
    try (Sandbox first = Sandbox.builder().manualClock().jobs(30).data(file).start()) {
      job = RawClient.to(first).execute();
      first.advance(Duration.ofSeconds(90));
    }
    try (Sandbox second = Sandbox.builder().manualClock().data(file).start()) {
      assertThat(second.jobs()).isEqualTo(31);
      second.advance(Duration.ofMinutes(15));
      assertThat(RawClient.to(second).job(job).path("status").asText()).isEqualTo("captured");
    }
  }

  @Test
  void everythingComesBackButTheAddress() {
    Path file = folder.resolve("world.json");
    String before;
    LedgerSummary ledger;
    try (Sandbox first = Sandbox.builder().manualClock().data(file).start()) {
      before = picture(first);
      ledger = first.ledger();
    }
    try (Sandbox second = Sandbox.builder().manualClock().data(file).start()) {
      assertThat(picture(second)).isEqualTo(before);
      assertThat(second.ledger()).isEqualTo(ledger);
    }
  }

  @Test
  void executionIsInTheFileBeforeItIsAnswered() throws IOException {
    Path file = folder.resolve("world.json");
    try (Sandbox sandbox = Sandbox.builder().manualClock().jobs(0).data(file).start()) {
      String id = RawClient.to(sandbox).execute().path("jobID").asText();

      assertThat(Files.readString(file)).contains(id);
    }
  }

  @Test
  void snapshotStartsAnother() {
    Path file = folder.resolve("snapshot.json");
    try (Sandbox first = Sandbox.builder().manualClock().jobs(5).start()) {
      first.topUp(1_000);
      first.snapshot(file);
      try (Sandbox second = Sandbox.builder().manualClock().data(file).start()) {
        assertThat(second.ledger()).isEqualTo(first.ledger());
        assertThat(second.clock().instant()).isEqualTo(first.clock().instant());
      }
    }
  }

  @Test
  void resetMakesTheSeededWorldAnew() {
    try (Sandbox sandbox = Sandbox.builder().manualClock().jobs(10).start()) {
      LedgerSummary before = sandbox.ledger();
      RawClient.to(sandbox).execute();
      sandbox.advance(Duration.ofDays(3));
      sandbox.reset();

      assertThat(sandbox.jobs()).isEqualTo(10);
      assertThat(sandbox.ledger()).isEqualTo(before);
    }
  }

  @Test
  void fileThatIsNoWorldIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), "{\"seed\":1}");

    assertThatThrownBy(() -> Sandbox.builder().data(file).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("x.json");
  }

  @Test
  void runningClockNeverStartsBeforeTheWorldsTime() {
    Path file = folder.resolve("world.json");
    try (Sandbox first = Sandbox.builder().clockSpeed(1).jobs(0).start()) {
      first.advance(Duration.ofDays(400));
      first.snapshot(file);
      try (Sandbox second = Sandbox.builder().clockSpeed(1).data(file).start()) {
        assertThat(second.clock().instant())
            .isAfterOrEqualTo(first.clock().instant().minusSeconds(60));
      }
    }
  }

  private static String picture(Sandbox sandbox) {
    RawClient client = RawClient.to(sandbox);
    return (client.json("/v2/processing/jobs?limit=1000").toString()
            + client.json("/v2/assets?size=100")
            + client.json("/v2/assets/stac/collections?limit=500")
            + client.json("/v2/eulas")
            + client.json("/v2/budgets?includeUsage=true"))
        .replace(sandbox.url(), "");
  }
}
