package swath.sandbox.world;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A world's file is saved again and again, also after that failed. */
class WorldFileTest {
  @TempDir Path folder;

  @Test
  @Timeout(20)
  void savingGoesOnAfterItOnceFailed() throws Exception {
    Path file = folder.resolve("world.json");
    Instant start = Instant.parse("2026-03-01T12:00:00Z");
    World world =
        new World(WorldOptions.DEFAULT.withJobs(0), SteppedClock.manual(start), start, null);
    try (WorldFile saving = new WorldFile(world, file, Duration.ofMillis(1))) {
      String before = Files.readString(file);
      Path beside = Files.createDirectory(folder.resolve("world.json.new"));
      world.locked(
          () -> {
            world.acceptEula("detection-aircraft-oi");
            return true;
          });
      assertThatThrownBy(saving::now).isInstanceOf(UncheckedIOException.class);
      Files.delete(beside);
      while (Files.readString(file).equals(before)) {
        Thread.onSpinWait();
      }
    }
  }
}
