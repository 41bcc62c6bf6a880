package swath.http;

import com.google.common.net.PercentEscaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import swath.error.Up42Exception;
import swath.view.UserPath;

/**
 * The directory of one call that downloads: it gives each file a path of its own. A name that is
 * taken, also one that differs only by case, gets the owner's id or a number.
 *
 * <pre>{@code
 * Progress progress = (done, total, unit) -> {};
 * DownloadFolder folder = DownloadFolder.at(Path.of("~/data"), Overwrite.KEEP);
 * http.download(RemoteFile.at("/v2/assets/a-1"), folder, progress);
 * http.download(RemoteFile.at("/v2/assets/a-2"), folder, progress);
 * }</pre>
 *
 * <p>Used by one thread.
 */
public final class DownloadFolder {
  private static final PercentEscaper ASCII = new PercentEscaper(" !#$&'()+,-.;=@[]^_`{}~", false);

  private final Path directory;
  private final Overwrite overwrite;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Path> given = new HashMap<>();
  private boolean isTroubled;

  private DownloadFolder(Path directory, Overwrite overwrite) {
    this.directory = directory;
    this.overwrite = overwrite;
  }

  /**
   * That directory, which is made when it is not there; {@code ~} is the home.
   *
   * @throws Up42Exception when it can't be made
   */
  public static DownloadFolder at(Path directory, Overwrite overwrite) {
    Path place = UserPath.of(directory).normalize();
    try {
      // Not createDirectories alone, which refuses a link to a directory.
      if (!Files.isDirectory(place)) {
        Files.createDirectories(place);
      }
    } catch (IOException e) {
      throw new Up42Exception(
          "The directory " + UserPath.shown(place) + " can't be made: " + FileErrors.words(e), e);
    }
    return new DownloadFolder(place, overwrite);
  }

  Path directory() {
    return directory;
  }

  Overwrite overwrite() {
    return overwrite;
  }

  /** How often a file is tried again: not once more after another of this call found no network. */
  int repetitions() {
    return isTroubled ? 0 : Backoff.REPETITIONS;
  }

  /** Whether the last file found no network. */
  void troubled(boolean isTroubled) {
    this.isTroubled = isTroubled;
  }

  /**
   * The path of a file of that name: its own, unless this call has given it to another; the same
   * each time that one asks for the same file.
   */
  Path place(RemoteFile file, String name) {
    return given.computeIfAbsent(file.address() + " " + name, unused -> take(file, name, 0));
  }

  /** A path beside the file's own, where something else stands there. */
  Path beside(RemoteFile file, String name, int number) {
    return path(numbered(name, file.owner(), number));
  }

  private Path take(RemoteFile file, String name, int first) {
    int number = first;
    while (!taken.add(folded(path(numbered(name, file.owner(), number))))) {
      number++;
    }
    return path(numbered(name, file.owner(), number));
  }

  private static String numbered(String name, Optional<String> owner, int number) {
    if (number == 0) {
      return name;
    }
    String id = owner.map(FileNames::safe).filter(safe -> !safe.isEmpty()).orElse("");
    String more = id.isEmpty() ? "-" + (number + 1) : "-" + id + (number == 1 ? "" : "-" + number);
    return FileNames.extended(name, more);
  }

  /** Percent-encoded where the file system can't spell it, in a locale without Unicode say. */
  private Path path(String name) {
    try {
      return directory.resolve(name);
    } catch (InvalidPathException e) {
      String encoded = FileNames.shortened(ASCII.escape(name));
      return directory.resolve(encoded.replaceAll("%[0-9A-F]?(?=\\.|$)", ""));
    }
  }

  // Names that differ by case only are one file on macOS and Windows.
  private static String folded(Path path) {
    return Normalizer.normalize(String.valueOf(path.getFileName()), Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
