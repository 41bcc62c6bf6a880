package swath.stac;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.error.AuthenticationException;
import swath.error.CallInterruptedException;
import swath.error.DownloadException;
import swath.error.Up42Exception;
import swath.http.DownloadFolder;
import swath.http.HttpClient;
import swath.http.Overwrite;
import swath.http.Progress;
import swath.http.RemoteFile;
import swath.view.Sanitizer;

/**
 * Downloads files one after the other; one progress hears of all of them and of the end. What can't
 * be fetched at all is told and left out; a file that fails does not stop the others.
 */
final class SequentialDownload {
  private static final int LONGEST_NAME = 60;

  private final HttpClient http;
  private final Progress progress;
  private final List<Path> files = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private @Nullable Up42Exception first;

  private SequentialDownload(HttpClient http, Progress progress) {
    this.http = http;
    this.progress = progress;
  }

  /** A file, and how the item calls it. */
  record Named(String name, RemoteFile file) {
    String sentence(String words) {
      return Sanitizer.line(name, LONGEST_NAME) + ": " + words.replaceAll("[.\\s]+$", "") + ".";
    }
  }

  /**
   * Downloads them.
   *
   * @throws DownloadException when some did not come; where there is one only, its own exception
   */
  static List<Path> of(
      StacClient client,
      List<Named> wanted,
      Path directory,
      Overwrite overwrite,
      Progress progress) {
    try {
      DownloadFolder folder = DownloadFolder.at(directory, overwrite);
      List<Named> fetchable = fetchable(wanted, progress);
      progress.expect(fetchable.size());
      List<Path> files = new SequentialDownload(client.http(), progress).run(fetchable, folder);
      progress.end(null);
      return files;
    } catch (RuntimeException e) {
      progress.end(e);
      throw e;
    }
  }

  private static List<Named> fetchable(List<Named> wanted, Progress progress) {
    List<Named> fetchable = new ArrayList<>();
    List<String> obstacles = new ArrayList<>();
    for (Named one : wanted) {
      HttpClient.obstacle(one.file().address())
          .ifPresentOrElse(words -> obstacles.add(one.sentence(words)), () -> fetchable.add(one));
    }
    if (fetchable.isEmpty() && !obstacles.isEmpty()) {
      throw new Up42Exception("Nothing can be fetched. " + String.join(" ", obstacles));
    }
    obstacles.forEach(words -> progress.note("Left out: " + words));
    return fetchable;
  }

  private List<Path> run(List<Named> wanted, DownloadFolder folder) {
    for (Named one : wanted) {
      try {
        files.add(http.download(one.file(), folder, progress));
      } catch (Up42Exception e) {
        fail(one, e, wanted.size());
        if (e instanceof CallInterruptedException
            || e instanceof AuthenticationException
            || http.isClosed()) {
          break;
        }
      }
    }
    if (first != null) {
      throw new DownloadException(files, failures, wanted.size(), first);
    }
    return List.copyOf(files);
  }

  private void fail(Named one, Up42Exception e, int all) {
    boolean isAlone = all == 1 || e instanceof CallInterruptedException && files.isEmpty();
    if (isAlone) {
      throw e;
    }
    failures.add(one.sentence(String.valueOf(e.getMessage())));
    first = first == null || e instanceof CallInterruptedException ? e : first;
  }
}
