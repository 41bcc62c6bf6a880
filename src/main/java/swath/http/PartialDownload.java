package swath.http;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.view.Sanitizer;
import swath.view.UserPath;
import swath.view.Words;

/**
 * A file on its way: written beside its target under a temporary name, moved when it is complete,
 * deleted when the download fails.
 */
final class PartialDownload {
  private static final int BLOCK = 1 << 16;
  private static final int LONGEST_WORDS = 120;

  private final RemoteFile file;
  private final DownloadFolder folder;
  private final Progress progress;
  private volatile long done;
  private volatile long total = -1;
  private volatile @Nullable String begun;
  private boolean told;
  private long reported = -1;
  private boolean abandoned;
  private @Nullable Path part;
  private @Nullable Path target;
  private boolean isKept;
  private @Nullable Multihash expected;
  private byte @Nullable [] found;

  PartialDownload(RemoteFile file, DownloadFolder folder, Progress progress) {
    this.file = file;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Whether it is there whole already, as far as this can be known without asking for the file.
   *
   * @param url the signed address
   */
  boolean keepsWithoutAsking(HttpUrl url) {
    boolean isKnown = file.multihash().isPresent() || file.size().isPresent();
    if (folder.overwrite() != Overwrite.KEEP || !isKnown) {
      return false;
    }
    Optional<Path> whole = kept(FileNames.of(null, url), file.multihash(), file.size());
    whole.ifPresent(this::keep);
    return whole.isPresent();
  }

  private Optional<Path> kept(String name, Optional<Multihash> hash, OptionalLong size) {
    Path own = folder.place(file, name);
    Path beside = folder.beside(file, name, 1);
    return Stream.of(own, beside).filter(p -> isWhole(p, hash, size)).findFirst();
  }

  private static boolean isWhole(Path path, Optional<Multihash> hash, OptionalLong size) {
    try {
      if (!Files.isRegularFile(path)) {
        return false;
      }
      if (hash.isPresent()) {
        return hash.get().fits(digest(path, hash.get().digester()));
      }
      return size.isPresent() && Files.size(path) == size.getAsLong();
    } catch (IOException e) {
      return false; // what can't be read is fetched
    }
  }

  private static byte[] digest(Path path, MessageDigest digester) throws IOException {
    try (var in = Files.newInputStream(path)) {
      byte[] block = new byte[BLOCK];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digester.update(block, 0, n);
      }
    }
    return digester.digest();
  }

  /**
   * Writes the body to a part file, on the thread that reads.
   *
   * @param url the address that was asked first: a redirect may have lost the name
   */
  PartialDownload read(Response response, HttpUrl url) throws IOException {
    String name = FileNames.of(response.header("Content-Disposition"), url);
    Path place = folder.place(file, name);
    if (folder.overwrite() == Overwrite.NEVER && Files.exists(place)) {
      throw there(place);
    }
    FileBody body = FileBody.of(response);
    total = body.length();
    Optional<Multihash> hash = file.multihash();
    if (hash.isEmpty() && total >= 0) {
      hash = Multihash.ofStorage(response.headers("x-goog-hash"));
    }
    if (folder.overwrite() == Overwrite.KEEP) {
      OptionalLong size =
          file.size().isPresent() || total < 0 ? file.size() : OptionalLong.of(total);
      Optional<Path> whole = kept(name, hash, size);
      if (whole.isPresent()) {
        return keep(whole.get());
      }
    }
    begun = String.valueOf(place.getFileName());
    expected = hash.orElse(null);
    Path made = temporary();
    try {
      write(body.source(), made, name, hash.map(Multihash::digester).orElse(null));
      if (total >= 0 && done != total) {
        throw new IOException("only " + done + " of " + total + " bytes came");
      }
      return arrived(made, place);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(made);
      throw e;
    }
  }

  /** A log-in page, an error in XML: an answer, but not the file. */
  private void refuseOther(String name, byte[] head) {
    FileKind kind = file.kind(name);
    Optional<String> words = kind.words(head, file.type().isPresent());
    if (words.isPresent()) {
      String begin = Sanitizer.line(Redaction.of(words.get()), LONGEST_WORDS);
      throw new Up42Exception(
          "Instead of the file "
              + Redaction.of(name)
              + " ("
              + kind.word()
              + ") came a text that begins by \""
              + begin
              + "\". Something on the way answered, a log-in page or a proxy, or the storage has an"
              + " error. Nothing was kept; open a page in a browser, then try again.");
    }
  }

  @CanIgnoreReturnValue
  private synchronized PartialDownload keep(Path whole) {
    target = whole;
    isKept = true;
    return this;
  }

  private synchronized PartialDownload arrived(Path made, Path place) throws IOException {
    if (abandoned) {
      throw new IOException("nobody waits for the file any more");
    }
    part = made;
    target = place;
    return this;
  }

  /** The file that was there already, if it was. */
  synchronized Optional<Path> kept() {
    return isKept ? Optional.ofNullable(target) : Optional.empty();
  }

  /** Why it is not taken for whole; empty where nothing speaks against it. */
  synchronized Optional<String> doubt() {
    String came = Words.bytes(done) + " came";
    if (isCorrupt()) {
      return Optional.of(came + " whose checksum is not the one that was told");
    }
    if (file.size().isPresent() && file.size().getAsLong() != done) {
      return Optional.of(came + " and " + Words.bytes(file.size().getAsLong()) + " were told");
    }
    return done == 0 ? Optional.of("it has no bytes") : Optional.empty();
  }

  /** Whether its checksum is another than was told. */
  synchronized boolean isCorrupt() {
    return expected != null && found != null && !expected.fits(found);
  }

  /** Whether both brought the same bytes. */
  boolean isSame(PartialDownload other) {
    try {
      Path mine = part;
      Path its = other.part;
      return mine != null && its != null && Files.mismatch(mine, its) < 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** The name that it gets. */
  synchronized String name() {
    return target == null ? "the file" : String.valueOf(target.getFileName());
  }

  /** The file under its name. */
  synchronized Path moved() throws IOException {
    if (part == null || target == null) {
      throw new IOException("the file did not come");
    }
    if (folder.overwrite() == Overwrite.KEEP) {
      target = free(part, target);
    }
    move(part, target, folder.overwrite());
    part = null;
    return target;
  }

  /** The target if nothing or a beginning of the file is there; else the first free name beside. */
  private Path free(Path made, Path own) throws IOException {
    Path place = own;
    for (int i = 1; Files.exists(place) && !isBeginning(place, made); i++) {
      place = folder.beside(file, String.valueOf(own.getFileName()), i);
    }
    return place;
  }

  private static boolean isBeginning(Path there, Path made) throws IOException {
    if (!Files.isRegularFile(there)) {
      return false;
    }
    long differs = Files.mismatch(there, made);
    return differs < 0 || differs == Files.size(there);
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

  /** Reports the progress, if it changed. */
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
      return Files.createFile(folder.directory().resolve(".swath-" + UUID.randomUUID() + ".part"));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  // A full disk is not the network's fault: it is thrown at once, without a retry.
  private void write(
      BufferedSource source, Path path, String name, @Nullable MessageDigest digester)
      throws IOException {
    Buffer head = new Buffer();
    try (OutputStream out = open(path)) {
      byte[] block = new byte[BLOCK];
      for (int n = source.read(block); n >= 0; n = source.read(block)) {
        if (done < FileKind.HEAD) {
          head.write(block, 0, n);
          if (head.size() >= FileKind.HEAD) {
            refuseOther(name, head.peek().readByteArray(FileKind.HEAD));
          }
        }
        put(out, block, n);
        if (digester != null) {
          digester.update(block, 0, n);
        }
        done += n;
      }
    }
    if (done < FileKind.HEAD) {
      refuseOther(name, head.readByteArray());
    }
    found = digester == null ? null : digester.digest();
  }

  private OutputStream open(Path path) {
    try {
      return Files.newOutputStream(path);
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
        "The directory "
            + UserPath.shown(folder.directory())
            + " can't be written: "
            + FileErrors.words(e)
            + ". Free space, or use another.",
        e);
  }

  private static void move(Path part, Path target, Overwrite overwrite) {
    try {
      if (overwrite == Overwrite.NEVER) {
        Files.move(part, target);
      } else {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (FileAlreadyExistsException e) {
      throw there(target);
    } catch (IOException e) {
      throw new Up42Exception(
          "The file " + UserPath.shown(target) + " can't be written: " + FileErrors.words(e), e);
    }
  }

  private static Up42Exception there(Path target) {
    return new Up42Exception(
        "There is a file "
            + UserPath.shown(target)
            + " already. Move it away, or download with Overwrite.KEEP, which fetches what is not"
            + " there whole, or Overwrite.REPLACE.");
  }
}
