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
import swath.SandboxFixture;

/** A world in a file comes back as it was. */
class PersistenceTest {
  @TempDir Path folder;

  @Test
  void jobsInFlightGoOnAfterARestart() {
    Path file = folder.resolve("world.json");
    JsonNode job;
    try (SandboxFixture first = SandboxFixture.jobs(30).with(builder -> builder.data(file))) {
      job = first.raw().execute();
      first.sandbox().advance(Duration.ofSeconds(20));
    }
    try (SandboxFixture second = SandboxFixture.seeded().with(builder -> builder.data(file))) {
      assertThat(second.sandbox().jobs()).isEqualTo(31);
      second.sandbox().advance(Duration.ofMinutes(15));
      assertThat(second.raw().job(job).path("status").asText()).isEqualTo("captured");
    }
  }

  @Test
  void everythingComesBackButTheAddress() {
    Path file = folder.resolve("world.json");
    String before;
    LedgerSummary ledger;
    try (SandboxFixture first = SandboxFixture.seeded().with(builder -> builder.data(file))) {
      before = picture(first);
      ledger = first.sandbox().ledger();
    }
    try (SandboxFixture second = SandboxFixture.seeded().with(builder -> builder.data(file))) {
      assertThat(picture(second)).isEqualTo(before);
      assertThat(second.sandbox().ledger()).isEqualTo(ledger);
    }
  }

  @Test
  void executionIsInTheFileBeforeItIsAnswered() throws IOException {
    Path file = folder.resolve("world.json");
    try (SandboxFixture sandbox = SandboxFixture.jobs(0).with(builder -> builder.data(file))) {
      String id = sandbox.raw().execute().path("jobID").asText();

      assertThat(Files.readString(file)).contains(id);
    }
  }

  @Test
  void snapshotStartsAnother() {
    Path file = folder.resolve("snapshot.json");
    try (SandboxFixture first = SandboxFixture.jobs(5)) {
      first.sandbox().topUp(1_000);
      first.sandbox().snapshot(file);
      try (SandboxFixture second = SandboxFixture.seeded().with(builder -> builder.data(file))) {
        assertThat(second.sandbox().ledger()).isEqualTo(first.sandbox().ledger());
        assertThat(second.sandbox().clock().instant()).isEqualTo(first.sandbox().clock().instant());
      }
    }
  }

  @Test
  void resetMakesTheSeededWorldAnew() {
    try (SandboxFixture sandbox = SandboxFixture.jobs(10)) {
      LedgerSummary before = sandbox.sandbox().ledger();
      sandbox.raw().execute();
      sandbox.sandbox().advance(Duration.ofDays(3));
      sandbox.sandbox().reset();

      assertThat(sandbox.sandbox().jobs()).isEqualTo(10);
      assertThat(sandbox.sandbox().ledger()).isEqualTo(before);
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
    try (SandboxFixture first = SandboxFixture.jobs(0).with(builder -> builder.clockSpeed(1))) {
      first.sandbox().advance(Duration.ofDays(400));
      first.sandbox().snapshot(file);
      try (SandboxFixture second =
          SandboxFixture.seeded().with(builder -> builder.clockSpeed(1).data(file))) {
        assertThat(second.sandbox().clock().instant())
            .isAfterOrEqualTo(first.sandbox().clock().instant().minusSeconds(60));
      }
    }
  }

  private static String picture(SandboxFixture fixture) {
    RawClient client = fixture.raw();
    return (client.json("/v2/processing/jobs?limit=1000").toString()
            + client.json("/v2/assets?size=100")
            + client.json("/v2/assets/stac/collections?limit=500")
            + client.json("/v2/eulas")
            + client.json("/v2/budgets?includeUsage=true"))
        .replace(fixture.sandbox().url(), "");
  }
}
