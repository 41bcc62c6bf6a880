package swath.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a world in one JSON file, always a whole one: it is written beside, forced to the disk and
 * renamed. Saves of many requests at once are one. Thread-safe.
 */
final class WorldFile implements Saving {
  private static final long INTERVAL_MILLIS = 2_000;

  private final World world;
  private final Path file;
  private final Thread saver;
  private long saved = -1;

  WorldFile(World world, Path file) {
    this.world = world;
    this.file = file.toAbsolutePath();
    now();
    this.saver = new Thread(this::often, "sandbox-saver");
    saver.setDaemon(true);
    saver.start();
  }

  /** The state in the file; null if there is no file. */
  static @Nullable WorldState load(Path file) {
    if (Files.notExists(file)) {
      return null;
    }
    try {
      return read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " does not hold a sandbox's world", e);
    }
  }

  static WorldState read(byte[] json) throws IOException {
    return Json.MAPPER.readValue(json, WorldState.class).indexed();
  }

  static byte[] bytes(World world) {
    return world.locked(
        () -> {
          try {
            return Json.MAPPER.writeValueAsBytes(world.state());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public void now() {
    long wanted = world.version();
    synchronized (this) {
      if (saved >= wanted) {
        return;
      }
      // read before the state: what changes in between is then saved once more, never less
      long version = world.version();
      write(file, bytes(world));
      saved = version;
    }
  }

  static void write(Path file, byte[] bytes) {
    try {
      Path beside = file.resolveSibling(file.getFileName() + ".new");
      try (FileChannel out =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        out.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's world cannot be saved to " + file, e);
    }
  }

  private void often() {
    try {
      while (true) {
        Thread.sleep(INTERVAL_MILLIS);
        now();
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  @Override
  public void close() {
    saver.interrupt();
    now();
  }
}
