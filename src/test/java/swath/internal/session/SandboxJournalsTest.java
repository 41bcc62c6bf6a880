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
    try (SandboxFixture desk = new SandboxFixture(builder -> builder.jobs(0).data(world))) {
      id = desk.trees("T").executeOnce().track().id();
      assertThat(desk.up42.job(id).history().toString()).contains("running");
    }
    assertThat(journals()).hasSize(1);
    try (SandboxFixture desk = new SandboxFixture(builder -> builder.jobs(0).data(world))) {
      assertThat(desk.up42.job(id).history().toString()).contains("running");
      assertThat(desk.trees("T").executeOnce().id()).isEqualTo(id);
    }
    assertThat(journals()).hasSize(1);
  }

  @Test
  void aSandboxWithoutAFileLeavesNothing() throws IOException {
    try (SandboxFixture desk = new SandboxFixture()) {
      desk.trees("T").executeOnce().track();
      assertThat(desk.sandbox.data()).isEmpty();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aResetForgetsInMemory() {
    try (SandboxFixture desk = new SandboxFixture()) {
      resetForgets(desk);
    }
  }

  @Test
  void aResetForgetsInTheFile() throws IOException {
    try (SandboxFixture desk = new SandboxFixture(builder -> builder.jobs(0).data(folder.resolve("world.json")))) {
      resetForgets(desk);
    }
    assertThat(journals()).hasSize(1);
  }

  // The seed gives the new job the id of the old one.
  private static void resetForgets(SandboxFixture desk) {
    Job old = desk.trees("T").executeOnce();
    desk.sandbox.advance(Duration.ofSeconds(1));
    desk.sandbox.reset();
    desk.sandbox.topUp(100_000);
    Job made = desk.trees("T").executeOnce();
    assertThat(made.id()).isEqualTo(old.id());
    assertThat(desk.sandbox.jobs()).isEqualTo(1);
    assertThat(desk.lastReceipt().found()).isFalse();
  }

  private List<Path> journals() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".db")).toList();
    }
  }
}
