package swath.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;

/**
 * A file on its way: written beside its target under a name that tells so, moved when it is whole,
 * removed when it never will be.
 */
final class PartialDownload {
  private static final int BLOCK = 1 << 16;

  private final Path directory;
  private final Overwrite overwrite;
  private final Progress progress;
  private volatile long done;
  private volatile long total = -1;
  private volatile @Nullable String begun;
  private boolean told;
  private long reported = -1;
  private boolean abandoned;
  private @Nullable Path part;
  private @Nullable Path target;

  PartialDownload(Path directory, Overwrite overwrite, Progress progress) {
    this.directory = directory;
    this.overwrite = overwrite;
    this.progress = progress;
  }

  /** Writes the body to a part file, on the thread that reads. */
  PartialDownload read(Response response) throws IOException {
    Path place = directory.resolve(FileNames.of(response));
    if (overwrite == Overwrite.NEVER && Files.exists(place)) {
      throw there(place);
    }
    total = response.body().contentLength();
    begun = String.valueOf(place.getFileName());
    Path made = temporary();
    try {
      write(response.body().source(), made);
      if (total >= 0 && done != total) {
        throw new IOException("only " + done + " of " + total + " bytes came");
      }
      return arrived(made, place);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(made);
      throw e;
    }
  }

  private synchronized PartialDownload arrived(Path made, Path place) throws IOException {
    if (abandoned) {
      throw new IOException("nobody waits for the file any more");
    }
    part = made;
    target = place;
    return this;
  }

  /** The file under its name. */
  synchronized Path moved() throws IOException {
    if (part == null || target == null) {
      throw new IOException("the file did not come");
    }
    move(part, target, overwrite);
    part = null;
    return target;
  }

  /** Removes what came, unless it was moved; also what is still to come. */
  synchronized void discard() {
    abandoned = true;
    try {
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Tells how far it is, if that is news. */
  void report() {
    String name = begun;
    if (name != null && !told) {
      told = true;
      progress.begin(name);
    }
    if (name != null && done != reported) {
      reported = done;
      progress.report(reported, total, "bytes");
    }
  }

  private Path temporary() {
    try {
      // Not by createTempFile, whose files only their owner may read, for good.
      return Files.createFile(directory.resolve(".swath-" + UUID.randomUUID() + ".part"));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  // A full disk is no trouble of the network: it is told at once, not tried again.
  private void write(BufferedSource source, Path file) throws IOException {
    try (OutputStream out = open(file)) {
      byte[] block = new byte[BLOCK];
      for (int n = source.read(block); n >= 0; n = source.read(block)) {
        put(out, block, n);
        done += n;
      }
    }
  }

  private OutputStream open(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void put(OutputStream out, byte[] block, int length) {
    try {
      out.write(block, 0, length);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Up42Exception unwritable(IOException e) {
    return new Up42Exception(
        "The directory " + directory + " can't be written: " + e + ". Free space, or use another.",
        e);
  }

  private static void move(Path part, Path target, Overwrite overwrite) {
    try {
      if (overwrite == Overwrite.REPLACE) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(part, target);
      }
    } catch (FileAlreadyExistsException e) {
      throw there(target);
    } catch (IOException e) {
      throw new Up42Exception("The file " + target + " can't be written: " + e, e);
    }
  }

  private static Up42Exception there(Path target) {
    return new Up42Exception(
        "There is a file "
            + target
            + " already. Move it away, or download with Overwrite.REPLACE.");
  }
}
