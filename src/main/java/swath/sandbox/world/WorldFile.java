package swath.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a world in one JSON file, which is complete at every moment: a new one is written beside
 * it, forced to the disk and renamed. Requests that come together share one save. Thread-safe.
 */
public final class WorldFile implements Persistence {
  /** Stands after the file's name in the names of journals that are kept beside it. */
  public static final String JOURNAL = "-journal-";

  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final World world;
  private final Path file;
  private final Duration interval;
  private final Thread saver;
  private long saved = -1;

  public WorldFile(World world, Path file) {
    this(world, file, INTERVAL);
  }

  WorldFile(World world, Path file, Duration interval) {
    this.world = world;
    this.file = file.toAbsolutePath();
    this.interval = interval;
    now();
    this.saver = new Thread(this::often, "sandbox-saver");
    saver.setDaemon(true);
    saver.start();
  }

  /** The state in the file; null if there is no file. */
  public static @Nullable WorldState load(Path file) {
    if (Files.notExists(file)) {
      return null;
    }
    try {
      return read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " does not hold a sandbox's world", e);
    }
  }

  /** Removes the file, and what lies beside it and is named after it. */
  public static void remove(Path file) {
    Path whole = file.toAbsolutePath();
    String name = String.valueOf(whole.getFileName());
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            whole.resolveSibling(""),
            one -> one.getFileName().toString().equals(name) || isBeside(one, name))) {
      for (Path one : files) {
        Files.deleteIfExists(one);
      }
    } catch (NoSuchFileException e) {
      // Its folder is not there yet.
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be removed", e);
    }
  }

  private static boolean isBeside(Path file, String name) {
    return file.getFileName().toString().startsWith(name + JOURNAL);
  }

  public static WorldState read(byte[] json) throws IOException {
    return SandboxJson.MAPPER.readValue(json, WorldState.class).indexed();
  }

  public static byte[] bytes(World world) {
    return world.locked(
        () -> {
          try {
            return SandboxJson.MAPPER.writeValueAsBytes(world.state());
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
      // read before the state: a change in between is then saved twice, never not at all
      long version = world.version();
      write(file, bytes(world));
      saved = version;
    }
  }

  public static void write(Path file, byte[] bytes) {
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

  /** As {@link #write}, readable by nobody else from the beginning. */
  public static void writePrivately(Path file, byte[] bytes) throws IOException {
    if (Files.notExists(file)
        && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(file, bytes);
  }

  private void often() {
    try {
      while (true) {
        Thread.sleep(interval.toMillis());
        tryNow();
      }
    } catch (InterruptedException e) {
      // closed
    }
  }

  // A full disk may have room again in two seconds; an execution reports the error to its client.
  private void tryNow() {
    try {
      now();
    } catch (UncheckedIOException e) {
      // tried again
    }
  }

  @Override
  public void close() {
    saver.interrupt();
    now();
  }
}
