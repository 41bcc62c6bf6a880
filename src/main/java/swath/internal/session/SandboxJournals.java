package swath.internal.session;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import swath.journal.Journal;
import swath.journal.MemoryJournal;
import swath.journal.SqliteJournal;
import swath.sandbox.Sandbox;
import swath.sandbox.world.WorldFile;

/**
 * Where a sandbox session's journal is. Each world has its own: after a reset, jobs have the ids of
 * earlier ones.
 */
final class SandboxJournals implements Journals {
  private final Sandbox sandbox;

  SandboxJournals(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  @Override
  public String worldId() {
    return sandbox.worldId();
  }

  @Override
  public Journal open(Supplier<String> account) {
    return sandbox
        .data()
        .map(
            world -> {
              String stem = world.getFileName() + WorldFile.JOURNAL;
              String name = stem + worldId() + ".db";
              deleteOthers(world.toAbsolutePath().resolveSibling(""), stem, name);
              return (Journal) SqliteJournal.open(world.resolveSibling(name));
            })
        .orElseGet(MemoryJournal::new);
  }

  private static void deleteOthers(Path folder, String stem, String name) {
    try (DirectoryStream<Path> journals =
        Files.newDirectoryStream(folder, file -> isOf(file, stem) && !isOf(file, name))) {
      for (Path journal : journals) {
        Files.deleteIfExists(journal);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // It stays, and nothing reads it.
    }
  }

  private static boolean isOf(Path file, String stem) {
    return String.valueOf(file.getFileName()).startsWith(stem);
  }
}
