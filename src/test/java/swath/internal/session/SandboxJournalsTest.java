package swath.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.Job;
import swath.SandboxFixture;

/** What a session with a sandbox remembers, and how long. */
class SandboxJournalsTest {
  @TempDir private Path folder;

  @Test
  void aSandboxWithAFileKeepsItsJournalBesideIt() throws IOException {
    Path world = folder.resolve("world.json");
    String id;
    try (SandboxFixture fixture = SandboxFixture.jobs(0).with(builder -> builder.data(world))) {
      id = fixture.trees("T").executeOnce().track().id();
      assertThat(fixture.up42().job(id).history().toString()).contains("running");
    }
    assertThat(journals()).hasSize(1);
    try (SandboxFixture fixture = SandboxFixture.jobs(0).with(builder -> builder.data(world))) {
      assertThat(fixture.up42().job(id).history().toString()).contains("running");
      assertThat(fixture.trees("T").executeOnce().id()).isEqualTo(id);
    }
    assertThat(journals()).hasSize(1);
  }

  @Test
  void aSandboxWithoutAFileLeavesNothing() throws IOException {
    try (SandboxFixture fixture = SandboxFixture.empty()) {
      fixture.trees("T").executeOnce().track();
      assertThat(fixture.sandbox().data()).isEmpty();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aResetForgetsInMemory() {
    try (SandboxFixture fixture = SandboxFixture.empty()) {
      resetForgets(fixture);
    }
  }

  @Test
  void aResetForgetsInTheFile() throws IOException {
    try (SandboxFixture fixture =
        SandboxFixture.jobs(0).with(builder -> builder.data(folder.resolve("world.json")))) {
      resetForgets(fixture);
    }
    assertThat(journals()).hasSize(1);
  }

  // The seed gives the new job the id of the old one.
  private static void resetForgets(SandboxFixture fixture) {
    Job old = fixture.trees("T").executeOnce();
    fixture.sandbox().advance(Duration.ofSeconds(1));
    fixture.sandbox().reset();
    fixture.sandbox().topUp(100_000);
    Job made = fixture.trees("T").executeOnce();
    assertThat(made.id()).isEqualTo(old.id());
    assertThat(fixture.sandbox().jobs()).isEqualTo(1);
    assertThat(fixture.lastReceipt().found()).isFalse();
  }

  private List<Path> journals() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".db")).toList();
    }
  }
}
